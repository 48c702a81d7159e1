-- @file prisma/migrations/migration_lock.toml
provider = "postgresql"
-- @file prisma/migrations/20240102000000_two/migration.sql
ALTER TABLE "T" ADD CONSTRAINT "c" CHECK (a > 0) NOT VALID;
ALTER TABLE "T" VALIDATE CONSTRAINT "c";
--              ^^^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
