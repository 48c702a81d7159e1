CREATE TABLE users (
  id bigserial PRIMARY KEY,
--   ^^^^^^^^^ prefer-identity-over-serial 75
  a serial NOT NULL,
--  ^^^^^^ prefer-identity-over-serial 75
  b smallserial,
--  ^^^^^^^^^^^ prefer-identity-over-serial 75
  c serial4,
--  ^^^^^^^ prefer-identity-over-serial 75
  d SERIAL8,
--  ^^^^^^^ prefer-identity-over-serial 75
  e "bigserial",
--  ^^^^^^^^^^^ prefer-identity-over-serial 75
  f bigint,
  serial text
);
CREATE TABLE fine (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
ALTER TABLE users ADD COLUMN g serial;
--                             ^^^^^^ prefer-identity-over-serial 75
