-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, user_id bigint);
CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE traces (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY);
CREATE TABLE pairs (a_id bigint, b_id bigint, PRIMARY KEY (a_id, b_id));
CREATE VIEW things AS SELECT 1 AS id;
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  external_id bigint,
  tenant_id bigint,
  trace_id bigint,
  customer_id bigint,
  post_type text,
  post_id bigint,
  pair_id bigint,
  thing_id bigint,
  user_uuid uuid,
  userid bigint
);
CREATE TABLE words (id bigint PRIMARY KEY, user_id text);
CREATE TEMP TABLE t (user_id bigint);
CREATE TABLE audit_log (id bigint PRIMARY KEY, user_id bigint);
CREATE TABLE tmp_import (id bigint PRIMARY KEY, user_id bigint);
