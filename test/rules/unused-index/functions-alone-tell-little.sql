-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, nickname text, email text);
CREATE INDEX by_nickname ON users (nickname);
CREATE FUNCTION mail_of(p_id bigint) RETURNS text LANGUAGE sql AS $$ SELECT email FROM users WHERE id = p_id $$;
CREATE VIEW mails AS SELECT email FROM users;
