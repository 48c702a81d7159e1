-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (id bigint NOT NULL);
ALTER TABLE ONLY logs ADD CONSTRAINT logs_pkey PRIMARY KEY (id);
CREATE TABLE posts (id bigint);
-- @file db/migrations/002_key.up.sql
TRUNCATE posts;
ALTER TABLE posts ADD PRIMARY KEY (id);
ALTER TABLE posts ADD CONSTRAINT posts_u UNIQUE (id);
-- @file db/migrations/002_key.down.sql
ALTER TABLE other ADD PRIMARY KEY (id);
