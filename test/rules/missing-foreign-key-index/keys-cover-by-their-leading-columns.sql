-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE posts (id bigint PRIMARY KEY);
CREATE TABLE tags (id bigint PRIMARY KEY);
CREATE TABLE post_tags (
  post_id bigint REFERENCES posts (id),
  tag_id bigint REFERENCES tags (id),
--^^^^^^ missing-foreign-key-index 90
  PRIMARY KEY (post_id, tag_id)
);
CREATE TABLE profiles (
  id bigint PRIMARY KEY REFERENCES posts (id),
  tag_id bigint UNIQUE REFERENCES tags (id)
);
