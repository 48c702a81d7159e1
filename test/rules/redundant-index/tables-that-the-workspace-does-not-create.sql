-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_indexes.up.sql
CREATE INDEX ix1 ON shipments (carrier_id);
--           ^^^ redundant-index 85
CREATE INDEX ix2 ON shipments (carrier_id, sent_at);
CREATE UNIQUE INDEX ix3 ON crates (code);
CREATE INDEX ix4 ON crates (code);
--           ^^^ redundant-index 85
