-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file prisma/schema.prisma
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model User {
  id     Int    @id
  locale String
}
-- @file prisma/migrations/20240101000000_init/migration.sql
CREATE TABLE "User" ("id" INTEGER NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
-- @file prisma/migrations/20240201000000_locale/migration.sql
ALTER TABLE "User" ADD COLUMN "locale" TEXT NOT NULL;
--                                          ^^^^^^^^ add-not-null-column-without-default 95
