-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.bookings (room int, during tstzrange);
-- @file db/migrations/002_overlap.up.sql
ALTER TABLE app.bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-exclusion 85
alter table elsewhere add exclude using gist (r with =);
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-exclusion 85
