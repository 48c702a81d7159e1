CREATE TABLE people (
  id bigserial PRIMARY KEY,
  ssn text, -- PII, encrypted by the application
  iban text,
  passport text,
  tax_id text
--^^^^^^ unprotected-pii 75
);
COMMENT ON COLUMN people.iban IS 'pii';
SECURITY LABEL FOR anon ON COLUMN people.passport IS 'MASKED WITH VALUE NULL';
COMMENT ON COLUMN people.tax_id IS 'of the main company';
