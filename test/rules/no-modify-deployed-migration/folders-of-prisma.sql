-- @file prisma/migrations/migration_lock.toml
provider = "postgresql"
-- @file prisma/migrations/20240101000000_one/migration.sql
  CREATE TABLE "T" ("a" int, "b" int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed-as prisma/migrations/20240101000000_one/migration.sql
CREATE TABLE "T" ("a" int);
