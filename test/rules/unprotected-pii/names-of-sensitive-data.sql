CREATE TABLE people (
  id bigserial PRIMARY KEY,
  ssn text,
--^^^ unprotected-pii 75
  national_id varchar(20),
--^^^^^^^^^^^ unprotected-pii 75
  passport_number text,
--^^^^^^^^^^^^^^^ unprotected-pii 75
  "creditCard" text,
--^^^^^^^^^^^^ unprotected-pii 75
  card_number bigint,
--^^^^^^^^^^^ unprotected-pii 75
  pan varchar(19),
--^^^ unprotected-pii 75
  iban text,
--^^^^ unprotected-pii 75
  tax_id varchar(20),
--^^^^^^ unprotected-pii 75
  diagnosis text,
--^^^^^^^^^ unprotected-pii 75
  medical_history jsonb,
--^^^^^^^^^^^^^^^ unprotected-pii 75
  drivers_license_no text,
--^^^^^^^^^^^^^^^^^^ unprotected-pii 75
  numero_securite_sociale text,
--^^^^^^^^^^^^^^^^^^^^^^^ unprotected-pii 75
  dob date,
--^^^ unprotected-pii 50
  date_of_birth date,
--^^^^^^^^^^^^^ unprotected-pii 50
  birthDate text,
--^^^^^^^^^ unprotected-pii 50
  phone text,
--^^^^^ unprotected-pii 50
  mobile_phone smallint,
  date_naissance date,
--^^^^^^^^^^^^^^ unprotected-pii 50
  ssn_encrypted bytea,
  ssn_enc text,
  card_last4 char(4),
  card_number_last_4 text,
  card_token text,
  hashed_ssn text,
  passport_masked text,
  iban_hash text,
  has_passport boolean,
  passport boolean,
  passport_scan bytea,
  passport_expires_at date,
  passport_country text,
  phone_verified_at timestamptz,
  credit_card_id bigint,
  company_pan_european text,
  diagnosis_count int,
  email text,
  name text
);
