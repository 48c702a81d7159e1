-- @file prisma/schema.prisma
datasource db {
  provider     = "postgresql"
  url          = env("DATABASE_URL")
  relationMode = "prisma"
}

model User {
  id Int @id
}
-- @file prisma/migrations/20240101000000_init/migration.sql
CREATE TABLE "User" ("id" INTEGER PRIMARY KEY);
CREATE TABLE "Order" ("id" INTEGER PRIMARY KEY, "userId" INTEGER NOT NULL);
-- @file prisma/migrations/migration_lock.toml
provider = "postgresql"
