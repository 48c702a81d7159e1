-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_x.sql
CREATE TABLE posts (u int);
-- @file db/migrations/002_x.sql
BEGIN;
ALTER TABLE posts ADD CHECK (u > 0) NOT VALID;
ALTER TABLE posts VALIDATE CONSTRAINT posts_u_check;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
COMMIT;
-- @file db/migrations/003_x.sql
BEGIN;
ALTER TABLE posts ADD CONSTRAINT later CHECK (u > 1) NOT VALID;
ROLLBACK;
BEGIN;
ALTER TABLE posts VALIDATE CONSTRAINT later;
COMMIT;
