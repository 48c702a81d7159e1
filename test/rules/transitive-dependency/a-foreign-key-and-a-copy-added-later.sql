-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE departments (id bigint PRIMARY KEY, name text, email text, location text, created_at timestamptz);
CREATE TABLE employees (id bigint PRIMARY KEY, department_id bigint);
-- @file db/migrations/002_more.up.sql
ALTER TABLE employees ADD CONSTRAINT e FOREIGN KEY (department_id) REFERENCES departments (id);
ALTER TABLE employees ADD COLUMN department_email text;
--                               ^^^^^^^^^^^^^^^^ transitive-dependency 50
