-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE departments (id bigint PRIMARY KEY, name text, email text, location text, created_at timestamptz);
CREATE TABLE employees (id bigint PRIMARY KEY, department_id bigint REFERENCES departments, department_name text);
-- @file db/migrations/002_less.up.sql
ALTER TABLE employees DROP COLUMN department_name;
