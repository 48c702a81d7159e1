-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE roles (name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE roles ADD COLUMN a int;
  INSERT INTO roles (name) VALUES ('admin'), ('user');
--^^^^^^^^^^^^^^^^^ no-data-migration-with-schema-change 50
INSERT INTO roles (name) SELECT 'guest' WHERE NOT EXISTS (SELECT 1 FROM roles);
-- @file db/migrations/003_x.up.sql
CREATE TABLE rights (name text);
INSERT INTO roles (name) VALUES ('reader');
-- @file db/migrations/004_x.up.sql
ALTER TABLE roles ADD COLUMN b int;
  INSERT INTO roles VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16),(17),(18),(19),(20),(21);
--^^^^^^^^^^^^^^^^^ no-data-migration-with-schema-change 90
