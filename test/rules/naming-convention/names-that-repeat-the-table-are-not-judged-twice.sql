-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE "User" (id text PRIMARY KEY, "firstName" text, "lastName" text);
CREATE TABLE "Post" (id text PRIMARY KEY, "authorId" text, "createdAt" timestamptz);
CREATE UNIQUE INDEX "User_firstName_key" ON "User" ("firstName");
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id);
