-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, created_at timestamptz, updated_at timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY, "createdAt" timestamptz, "modifiedOn" timestamptz);
CREATE TABLE clients (id bigint PRIMARY KEY, date_creation date, date_modification date);
CREATE TABLE items (id bigint PRIMARY KEY, inserted_at timestamp, last_update timestamp);
CREATE TABLE order_events (id bigint PRIMARY KEY, created_at timestamptz);
CREATE TABLE audit_log (id bigint PRIMARY KEY, occurred_at timestamptz);
