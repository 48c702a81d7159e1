CREATE TABLE users (
  id bigserial PRIMARY KEY,
  password varchar(30),
--^^^^^^^^ plaintext-password 75
  user_passwd text,
--^^^^^^^^^^^ plaintext-password 75
  "loginPwd" text,
--^^^^^^^^^^ plaintext-password 75
  pass_phrase text,
--^^^^^^^^^^^ plaintext-password 75
  mot_de_passe text,
--^^^^^^^^^^^^ plaintext-password 75
  PASSWORD2 character varying(255),
--^^^^^^^^^ plaintext-password 75
  password_hash text,
  hashed_password text,
  encrypted_password varchar(255),
  password_digest text,
  password_salt text,
  password_reset_token text,
  reset_password text,
  password_changed_at timestamptz,
  has_password boolean,
  password_expires text,
  password_enc bytea,
  passwordless boolean,
  compass text
);
CREATE TABLE hashes (id bigserial PRIMARY KEY, password char(60));
--                                             ^^^^^^^^ plaintext-password 50
ALTER TABLE accounts ADD COLUMN pwd text NOT NULL DEFAULT '';
--                              ^^^ plaintext-password 75
