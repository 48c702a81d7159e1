-- @file prisma/migrations/migration_lock.toml
provider = "postgresql"
-- @file prisma/migrations/20240101000000_one/migration.sql
CREATE INDEX CONCURRENTLY "i" ON "T" ("a");
-- @file prisma/migrations/20240102000000_two/migration.sql
ALTER TABLE "T" ADD COLUMN "b" int;
  CREATE INDEX CONCURRENTLY "j" ON "T" ("b");
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
