-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.logs (id bigint NOT NULL, line text);
CREATE TABLE maybe (id bigint);
-- @file db/migrations/002_key.up.sql
ALTER TABLE app.logs ADD CONSTRAINT logs_pk PRIMARY KEY (id);
--                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-primary-key 85
ALTER TABLE maybe ADD PRIMARY KEY (id);
--                    ^^^^^^^^^^^^^^^^ unsafe-add-primary-key 85
ALTER TABLE elsewhere ADD COLUMN code text PRIMARY KEY;
--                                         ^^^^^^^^^^^ unsafe-add-primary-key 85
