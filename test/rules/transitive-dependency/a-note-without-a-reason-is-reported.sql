-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE departments (id bigint PRIMARY KEY, name text, email text, location text, created_at timestamptz);

  -- schemawise: denormalized
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ transitive-dependency 50
CREATE TABLE employees (id bigint PRIMARY KEY, department_id bigint REFERENCES departments, department_name text);
CREATE TABLE interns (
  /* schemawise: denormalized */
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transitive-dependency 50
  id bigint PRIMARY KEY,
  department_id bigint REFERENCES departments,
  department_name text
);
-- schemawise: denormalized
CREATE TABLE hosts (id bigint PRIMARY KEY, department_id bigint REFERENCES departments, name text);
