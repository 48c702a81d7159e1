-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint CONSTRAINT users_pk PRIMARY KEY, code text CONSTRAINT c CHECK (code <> ''));
CREATE TABLE orders (user_id bigint REFERENCES users (id), boss bigint REFERENCES users (id));
-- @file db/migrations/002_loose.up.sql
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE users DROP CONSTRAINT users_pk, ADD PRIMARY KEY (id, code);
ALTER TABLE orders DROP CONSTRAINT orders_boss_fkey;
ALTER TABLE orders DROP COLUMN boss;
ALTER TABLE users DROP CONSTRAINT c;
ALTER TABLE elsewhere DROP CONSTRAINT x;
-- @file db/migrations/002_loose.down.sql
ALTER TABLE orders DROP CONSTRAINT f;
