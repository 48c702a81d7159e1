-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.users (id bigint PRIMARY KEY, email text NOT NULL);
-- @file db/migrations/002_email.up.sql
ALTER TABLE app.users ALTER COLUMN email DROP NOT NULL;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-not-null 50
ALTER TABLE elsewhere ALTER "Name" DROP NOT NULL, ADD a int;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-not-null 50
CREATE TABLE fresh (a int NOT NULL);
ALTER TABLE fresh ALTER a DROP NOT NULL;
ALTER TABLE app.users ALTER COLUMN email SET NOT NULL;
-- @file db/migrations/002_email.down.sql
ALTER TABLE app.users ALTER COLUMN email DROP NOT NULL;
