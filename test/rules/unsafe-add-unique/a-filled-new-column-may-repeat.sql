-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN code text, ADD COLUMN kind text DEFAULT 'a';
UPDATE users SET code = left(email, 3) WHERE id > 5;
  CREATE UNIQUE INDEX c ON users (code);
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
  CREATE UNIQUE INDEX d ON users (kind);
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
