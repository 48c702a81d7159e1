-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, org int);
-- @file db/migrations/002_x.up.sql
  CREATE UNIQUE INDEX live ON users (email) WHERE org IS NULL;
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
  CREATE UNIQUE INDEX users_email_idx ON users (email);
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
  create unique index if not exists lower_email on public.users (lower(email));
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
CREATE INDEX plain ON users (email);
