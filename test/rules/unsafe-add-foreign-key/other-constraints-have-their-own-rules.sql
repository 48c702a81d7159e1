-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE posts (id bigint, n int);
-- @file db/migrations/002_more.up.sql
ALTER TABLE posts ADD PRIMARY KEY (id);
ALTER TABLE posts ADD CONSTRAINT positive CHECK (n > 0);
ALTER TABLE posts ADD UNIQUE (n);
