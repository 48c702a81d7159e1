-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (id bigint NOT NULL, n int);
-- @file db/migrations/002_key.up.sql
ALTER TABLE logs ADD PRIMARY KEY (id);
--                   ^^^^^^^^^^^^^^^^ unsafe-add-primary-key 85
ALTER TABLE logs DROP PRIMARY KEY, ADD PRIMARY KEY (id, n);
--                                     ^^^^^^^^^^^^^^^^^^^ unsafe-add-primary-key 85
CREATE TABLE fresh (id int);
ALTER TABLE fresh ADD PRIMARY KEY (id);
