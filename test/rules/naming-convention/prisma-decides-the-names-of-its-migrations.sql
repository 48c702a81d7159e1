-- @file prisma/schema.prisma
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model User {
  id        Int      @id
  createdAt DateTime
}
-- @file prisma/migrations/20240101000000_init/migration.sql
CREATE TABLE "User" ("id" integer NOT NULL, "createdAt" timestamp(3) NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
