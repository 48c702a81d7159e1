-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE companies (id uuid PRIMARY KEY);
CREATE TABLE people (id serial PRIMARY KEY);
CREATE TABLE "OrderItems" ("Id" bigint PRIMARY KEY);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
--^^^^^^^ missing-foreign-key 50
  /* the payer */ company_id uuid,
--                ^^^^^^^^^^ missing-foreign-key 50
  person_id int,
--^^^^^^^^^ missing-foreign-key 50
  "orderItemId" int8,
--^^^^^^^^^^^^^ missing-foreign-key 50
  note text
);
-- @file db/migrations/002_more.up.sql
ALTER TABLE orders ADD COLUMN manager_id bigint;
--                            ^^^^^^^^^^ missing-foreign-key 50
CREATE TABLE managers (id bigint PRIMARY KEY);
CREATE TABLE public.visits (id bigint PRIMARY KEY, USER_ID BIGINT);
--                                                 ^^^^^^^ missing-foreign-key 50
