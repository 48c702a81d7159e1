-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/changelog/002_x.sql
--liquibase formatted sql
--changeset me:1
ALTER TABLE users ADD COLUMN slug text;
--changeset me:2
UPDATE users SET slug = lower(name);
--changeset me:3
ALTER TABLE users ADD COLUMN slug2 text;
  UPDATE users SET slug2 = lower(name);
--^^^^^^^^^^^^ no-data-migration-with-schema-change 90
