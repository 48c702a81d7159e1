-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TYPE currency AS ENUM ('EUR', 'USD');
CREATE TYPE language AS ENUM ('en', 'fr');
CREATE TABLE currencies (code currency PRIMARY KEY);
CREATE TABLE prices (
  id bigint PRIMARY KEY,
  right_code currency REFERENCES currencies (code),
  wrong_code text REFERENCES currencies (code),
--^^^^^^^^^^ fk-type-mismatch 90
  other_code language REFERENCES currencies (code)
--^^^^^^^^^^ fk-type-mismatch 90
);
