-- @file prisma/migrations/migration_lock.toml
provider = "postgresql"
-- @file prisma/migrations/20240101000000_one/migration.sql
CREATE TABLE "T" ("a" int);
-- @file prisma/migrations/20240102000000_two/migration.sql
ALTER TABLE "T" ADD COLUMN "b" int;
-- @file prisma/migrations/20240102000000_two/down.sql
ALTER TABLE "T" DROP COLUMN "b";
-- @file prisma/migrations/20240103000000_three/migration.sql
  ALTER TABLE "T" ADD COLUMN "c" int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 25
