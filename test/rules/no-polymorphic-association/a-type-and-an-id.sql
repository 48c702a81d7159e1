-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE comments (
  id bigint PRIMARY KEY,
  commentable_type text NOT NULL,
--^^^^^^^^^^^^^^^^ no-polymorphic-association 50
  commentable_id bigint NOT NULL
);
CREATE TABLE files (id uuid PRIMARY KEY, "ownerId" text, "ownerType" varchar(20));
--                                                       ^^^^^^^^^^^ no-polymorphic-association 50
CREATE TABLE events (id uuid PRIMARY KEY, subject_id uuid);
ALTER TABLE events ADD COLUMN subject_type varchar;
--                            ^^^^^^^^^^^^ no-polymorphic-association 50
