-- @file prisma/migrations/migration_lock.toml
provider = "postgresql"
-- @file prisma/migrations/20240101000000_init/migration.sql
-- CreateTable
CREATE TABLE "User" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT, "nick" TEXT, "age" TEXT);
CREATE TABLE "Old" ("id" INTEGER NOT NULL PRIMARY KEY);
-- @file prisma/migrations/20240102000000_column/migration.sql
/*
  Warnings:

  - You are about to drop the column `nick` on the `User` table. All the data in the column will be lost.
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prisma-migration-warning-block 90
  - Added the required column `x` to the `User` table without a default value. This is not possible if the table is not empty.

*/
-- AlterTable
ALTER TABLE "User" DROP COLUMN "nick";
-- @file prisma/migrations/20240103000000_table/migration.sql
-- A note above.
/*
  Warnings:

  - You are about to drop the `Old` table. If the table is not empty, all the data it contains will be lost.
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prisma-migration-warning-block 90

*/
DROP TABLE "Old";
-- @file prisma/migrations/20240104000000_type/migration.sql
/*
  Warnings:

  - The `age` column on the `User` table would be dropped and recreated. This will lead to data loss if there is data in the column.
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prisma-migration-warning-block 90

*/
ALTER TABLE "User" DROP COLUMN "age", ADD COLUMN "age" INTEGER;
-- @file prisma/migrations/20240105000000_cast/migration.sql
/*
  Warnings:

  - You are about to alter the column `name` on the `User` table. The data in that column could be lost. The data in that column will be cast from `Text` to `VarChar(20)`.
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prisma-migration-warning-block 90

*/
ALTER TABLE "User" ALTER COLUMN "name" SET DATA TYPE VARCHAR(20);
-- @file prisma/migrations/20240106000000_unique/migration.sql
/*
  Warnings:

  - A unique constraint covering the columns `[name]` on the table `User` will be added. If there are existing duplicate values, this will fail.

*/
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");
-- @file prisma/migrations/20240107000000_reviewed/migration.sql
-- The column is copied by the migration before; all the data was kept.
ALTER TABLE "User" DROP COLUMN "name";
