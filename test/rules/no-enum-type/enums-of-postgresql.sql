CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
--          ^^^^ no-enum-type 25
CREATE TYPE app.state AS ENUM ('a');
--          ^^^^^^^^^ no-enum-type 25
CREATE TYPE point3 AS (x int, y int);
CREATE DOMAIN email AS text;
CREATE TABLE people (
  id bigint PRIMARY KEY,
  mood mood NOT NULL DEFAULT 'sad'::mood
);
