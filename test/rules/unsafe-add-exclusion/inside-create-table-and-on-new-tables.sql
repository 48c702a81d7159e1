-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE bookings (room int, during tstzrange, EXCLUDE USING gist (room WITH =));
CREATE TABLE stays (room int);
ALTER TABLE stays ADD CONSTRAINT x EXCLUDE USING gist (room WITH =);
-- @file db/migrations/002_drop.up.sql
ALTER TABLE bookings ADD CONSTRAINT c CHECK (room > 0);
ALTER TABLE stays DROP CONSTRAINT x;
-- @file db/migrations/002_drop.down.sql
ALTER TABLE stays ADD CONSTRAINT x EXCLUDE USING gist (room WITH =);
