-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_drop.up.sql
DROP TABLE orders;
DROP TABLE items RESTRICT;
DROP TABLE "CASCADE";
ALTER TABLE items DROP COLUMN cascade_level;
ALTER TABLE items ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b (c) ON DELETE CASCADE;
