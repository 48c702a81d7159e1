-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int PRIMARY KEY, big_id bigint NOT NULL);
-- @file db/migrations/002_swap.up.sql
ALTER TABLE users DROP CONSTRAINT users_pkey;
ALTER TABLE users ADD PRIMARY KEY (big_id);
