-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE slots (at timestamptz PRIMARY KEY);
CREATE TABLE bookings (
  id bigint PRIMARY KEY,
  slot timestamp REFERENCES slots (at)
--^^^^ fk-type-mismatch 90
);
