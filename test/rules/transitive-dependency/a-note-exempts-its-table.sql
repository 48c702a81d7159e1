-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE departments (id bigint PRIMARY KEY, name text, email text, location text, created_at timestamptz);

-- schemawise: denormalized the directory is read 2,000 times a second; a trigger keeps it in step; dropped with DROP COLUMN
CREATE TABLE employees (id bigint PRIMARY KEY, department_id bigint REFERENCES departments, department_name text);

CREATE TABLE interns (
  id bigint PRIMARY KEY,
  /* schemawise: denormalized: read by the badge printer, which cannot join */
  department_id bigint REFERENCES departments,
  department_name text
);
CREATE TABLE guests (id bigint PRIMARY KEY, department_id bigint REFERENCES departments, department_name text); -- schemawise: denormalized because of x
--                                                                                       ^^^^^^^^^^^^^^^ transitive-dependency 50
CREATE TABLE hosts (id bigint PRIMARY KEY, department_id bigint REFERENCES departments, department_name text);
--                                                                                      ^^^^^^^^^^^^^^^ transitive-dependency 50
