-- @file prisma/schema.prisma
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model User {
  id    Int    @id
  order Int
}
-- @file prisma/migrations/20240101000000_init/migration.sql
CREATE TABLE "User" ("id" integer NOT NULL, "order" integer NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
--                                          ^^^^^^^ reserved-keyword-identifier 85
