-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE people (
  id bigint PRIMARY KEY,
  first_name text,
  last_name text,
  full_name text,
--^^^^^^^^^ no-stored-derived-column 50
  birth_date date,
  "Age" int
--^^^^^ no-stored-derived-column 50
);
CREATE TABLE lines (
  id bigint PRIMARY KEY,
  quantity int NOT NULL,
  unit_price numeric(19,4) NOT NULL,
  line_total numeric(19,4) NOT NULL DEFAULT 0
--^^^^^^^^^^ no-stored-derived-column 50
);
CREATE TABLE items (id bigint PRIMARY KEY, qty int, "unitPrice" numeric, amount numeric);
--                                                                       ^^^^^^ no-stored-derived-column 50
CREATE TABLE calls (id bigint PRIMARY KEY, started_at timestamptz, ended_at timestamptz, duration_seconds int);
--                                                                                       ^^^^^^^^^^^^^^^^ no-stored-derived-column 50
CREATE TABLE posts (id bigint PRIMARY KEY, comments_count int DEFAULT 0, num_likes int, views_count int);
--                                         ^^^^^^^^^^^^^^ no-stored-derived-column 50
--                                                                       ^^^^^^^^^ no-stored-derived-column 50
CREATE TABLE comments (id bigint PRIMARY KEY, post_id bigint REFERENCES posts (id));
CREATE TABLE post_likes (id bigint PRIMARY KEY, post_id bigint REFERENCES posts (id));
CREATE TABLE views (id bigint PRIMARY KEY, post_id bigint);
