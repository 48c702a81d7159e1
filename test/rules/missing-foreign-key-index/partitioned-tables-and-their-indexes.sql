-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE clients (id bigint PRIMARY KEY);
CREATE TABLE orders (
  id bigint,
  placed date,
  client_id bigint REFERENCES clients (id),
--^^^^^^^^^ missing-foreign-key-index 90
  agent_id bigint REFERENCES clients (id),
  PRIMARY KEY (id, placed)
) PARTITION BY RANGE (placed);
CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX orders_client_idx ON ONLY orders (client_id);
CREATE INDEX orders_agent_idx ON ONLY orders (agent_id);
CREATE INDEX orders_2025_agent_idx ON orders_2025 (agent_id);
ALTER INDEX orders_agent_idx ATTACH PARTITION orders_2025_agent_idx;
CREATE TABLE events_2025 PARTITION OF events FOR VALUES IN (2025);
ALTER TABLE events_2025 ADD FOREIGN KEY (client_id) REFERENCES clients (id);
