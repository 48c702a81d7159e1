-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE payments (id bigint, user_id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE payments_1 PARTITION OF payments (FOREIGN KEY (user_id) REFERENCES users (id)) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
