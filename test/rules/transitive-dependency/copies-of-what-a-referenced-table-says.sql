-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE departments (id bigint PRIMARY KEY, name text, email text, location text, created_at timestamptz);
CREATE TABLE employees (
  id bigint PRIMARY KEY,
  department_id bigint NOT NULL REFERENCES departments (id),
  department_name text,
--^^^^^^^^^^^^^^^ transitive-dependency 50
  -- where they sit
  department_location varchar(80),
--^^^^^^^^^^^^^^^^^^^ transitive-dependency 50
  department_floor int,
  department_code text,
  name text
);
