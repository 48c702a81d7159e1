-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE departments (id bigint PRIMARY KEY, name text, email text, location text, created_at timestamptz);
CREATE TABLE employees (id bigint PRIMARY KEY, department_id bigint, department_name text);
CREATE TABLE interns (id bigint PRIMARY KEY, school_id bigint REFERENCES schools (id), school_name text);
