-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN slug varchar(20);
  UPDATE users u JOIN names n ON n.id = u.id SET u.slug = n.name;
--^^^^^^^^^^^^ no-data-migration-with-schema-change 90
