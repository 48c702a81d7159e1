-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id),
  CONSTRAINT again FOREIGN KEY (user_id) REFERENCES users
--                              ^^^^^^^ duplicate-foreign-key 90
);
CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id) ON DELETE CASCADE);
-- @file db/migrations/002_more.up.sql
ALTER TABLE notes ADD CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id);
--                                                       ^^^^^^^ duplicate-foreign-key 90
