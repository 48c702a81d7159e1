-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint CONSTRAINT posts_user_fk REFERENCES users (id));
-- @file db/migrations/002_drop.up.sql
ALTER TABLE posts DROP CONSTRAINT posts_user_fk;
-- @file db/migrations/002_drop.down.sql
ALTER TABLE posts ADD CONSTRAINT posts_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
