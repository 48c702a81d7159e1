-- @file schemawise.config.json
{"dialect": "postgresql", "overrides": [{"files": ["*-my.sql"], "dialect": "mysql"}]}
-- @file a/remove.sql
  DROP TABLE notes;
--^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file b/remove.sql
  DROP INDEX notes_idx;
--^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file c/change.sql
CREATE TABLE tags (id bigint PRIMARY KEY);
  ALTER TABLE posts ADD COLUMN tag_id bigint;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file d/schema.sql
DROP TABLE IF EXISTS pages;
CREATE TABLE pages (id bigint PRIMARY KEY);
ALTER TABLE pages ADD COLUMN title text;
-- @file d/dump.sql
CREATE TABLE books (id bigint PRIMARY KEY);
ALTER TABLE public.books_id_seq OWNER TO postgres;
-- @file e/clean-up.sql
DROP TABLE pages;
