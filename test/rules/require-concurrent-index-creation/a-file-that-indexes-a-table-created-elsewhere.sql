-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
CREATE TABLE some_table (title text);
  CREATE INDEX some_title_idx ON some_table (title);
  CREATE INDEX films_title_idx ON films (lower(title));
--^^^^^^^^^^^^ require-concurrent-index-creation 90
