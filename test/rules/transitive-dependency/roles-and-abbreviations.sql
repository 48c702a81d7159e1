-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, email text);
CREATE TABLE depts (id bigint PRIMARY KEY, title text, dept_code text);
CREATE TABLE deals (
  id bigint PRIMARY KEY,
  buyer_id bigint REFERENCES users (id),
  seller_id bigint REFERENCES users (id),
  buyer_email text,
--^^^^^^^^^^^ transitive-dependency 50
  user_email text,
  dept_ref bigint REFERENCES depts (id),
  dept_title text,
--^^^^^^^^^^ transitive-dependency 50
  dept_code text
--^^^^^^^^^ transitive-dependency 50
);
CREATE TABLE tasks (
  id bigint PRIMARY KEY,
  parent_task_id bigint REFERENCES tasks (id),
  number int,
  task_number int,
  parent_task_number int
--^^^^^^^^^^^^^^^^^^ transitive-dependency 50
);
