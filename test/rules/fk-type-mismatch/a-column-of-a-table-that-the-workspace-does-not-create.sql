-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
ALTER TABLE posts ADD COLUMN user_id int REFERENCES users (id);
--                           ^^^^^^^ fk-type-mismatch 90
ALTER TABLE posts ADD CONSTRAINT posts_editor_fk FOREIGN KEY (editor_id) REFERENCES users (id);
ALTER TABLE posts ADD COLUMN reviewer_id bigint REFERENCES users (id), ADD COLUMN tag_id int REFERENCES tags (id);
