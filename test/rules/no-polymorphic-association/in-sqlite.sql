-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file schema.sql
CREATE TABLE images (
  id int PRIMARY KEY,
  imageable_id int NOT NULL,
  imageable_type varchar(50) NOT NULL
--^^^^^^^^^^^^^^ no-polymorphic-association 50
);
CREATE TABLE posts (id int PRIMARY KEY, kind varchar(50), image_id int REFERENCES images (id));
