-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, created_at timestamptz, email text, status int);
CREATE TABLE carts (id bigint PRIMARY KEY, user_id int, created_at timestamptz, email citext, status text);
--                                                 ^^^ inconsistent-column-type 50
--                                                                                    ^^^^^^ inconsistent-column-type 50
--                                                                                                   ^^^^ inconsistent-column-type 50
CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint, created_at timestamp, email varchar(200), status smallint);
--                                                                    ^^^^^^^^^ inconsistent-column-type 50
