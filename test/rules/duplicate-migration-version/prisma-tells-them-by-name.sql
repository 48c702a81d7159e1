-- @file prisma/migrations/20240101000000_a/migration.sql
CREATE TABLE a (id bigint PRIMARY KEY);
-- @file prisma/migrations/20240101000000_b/migration.sql
  CREATE TABLE b (id bigint PRIMARY KEY);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-migration-version 25
-- @file prisma/schema.prisma
datasource db {
  provider = "postgresql"
}
