-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint CONSTRAINT users_pk PRIMARY KEY);
CREATE TABLE orders (user_id bigint REFERENCES users (id));
-- @file db/migrations/002_loose.up.sql
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-foreign-key 50
ALTER TABLE users DROP CONSTRAINT IF EXISTS users_pk CASCADE;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-foreign-key 50
