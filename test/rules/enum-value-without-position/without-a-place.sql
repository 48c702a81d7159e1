-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TYPE level AS ENUM ('low', 'high');
-- @file db/migrations/002_level.up.sql
  ALTER TYPE level ADD VALUE 'medium';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ enum-value-without-position 25
  ALTER TYPE app.other ADD VALUE IF NOT EXISTS 'x';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ enum-value-without-position 25
ALTER TYPE level ADD VALUE 'lower' BEFORE 'low';
ALTER TYPE level ADD VALUE 'higher' AFTER 'high';
