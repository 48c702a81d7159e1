-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file dump.sql
SET statement_timeout = 0;
SET lock_timeout = 0;
SET client_encoding = 'UTF8';
CREATE TABLE a (id int);
