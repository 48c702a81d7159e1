-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_indexes.up.sql
CREATE INDEX ix1 ON shipments (carrier_id, sent_at);
CREATE INDEX ix2 ON shipments (sent_at, carrier_id);
CREATE INDEX ix3 ON shipments (carrier_id, sent_at);
--           ^^^ duplicate-index 95
CREATE INDEX other ON crates (carrier_id);
CREATE INDEX elsewhere ON archive.shipments (carrier_id, sent_at);
CREATE INDEX moved ON pallets (a);
ALTER INDEX moved RENAME TO kept;
CREATE INDEX again ON pallets (a);
--           ^^^^^ duplicate-index 95
-- @file db/migrations/015_again.up.sql
CREATE INDEX CONCURRENTLY later ON crates (carrier_id);
DROP INDEX CONCURRENTLY later;
ALTER TABLE parcels RENAME COLUMN a TO b;
CREATE INDEX p1 ON parcels (a);
ALTER TABLE parcels RENAME COLUMN a TO c;
CREATE INDEX p2 ON parcels (a);
CREATE INDEX d1 ON trays (a);
DROP TABLE trays;
CREATE INDEX d2 ON trays (a);
