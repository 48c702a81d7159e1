-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE countries (code varchar(2) PRIMARY KEY);
CREATE TABLE users (
  id bigint PRIMARY KEY,
  country text REFERENCES countries (code),
  home varchar(10) REFERENCES countries (code)
);
