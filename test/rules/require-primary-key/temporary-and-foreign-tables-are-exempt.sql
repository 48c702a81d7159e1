-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TEMP TABLE staging (body text);
CREATE TEMPORARY TABLE staging2 (body text);
CREATE FOREIGN TABLE remote (body text) SERVER other;
