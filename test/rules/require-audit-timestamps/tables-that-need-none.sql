-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY, created_at timestamptz, updated_at timestamptz);
CREATE TABLE b (id bigint PRIMARY KEY, created_at timestamptz, updated_at timestamptz) PARTITION BY RANGE (id);
CREATE TABLE b1 PARTITION OF b FOR VALUES FROM (1) TO (2);
CREATE TABLE a_b (a_id bigint REFERENCES a, b_id bigint REFERENCES b, PRIMARY KEY (a_id, b_id));
CREATE TABLE countries (id bigint PRIMARY KEY, code text, name text);
CREATE TABLE order_status (id int PRIMARY KEY, name text);
CREATE TEMP TABLE t (id bigint);
CREATE TABLE schema_migrations (version text PRIMARY KEY);
CREATE TABLE copy AS SELECT id FROM a;
