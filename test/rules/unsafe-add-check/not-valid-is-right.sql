-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE items (id bigint PRIMARY KEY, n int CHECK (n > 0));
-- @file db/migrations/002_x.up.sql
ALTER TABLE items ADD CONSTRAINT n_small CHECK (n < 10) NOT VALID;
alter table items add check (n <> 5) not valid;
-- @file db/migrations/003_x.up.sql
ALTER TABLE items VALIDATE CONSTRAINT n_small;
