-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE "User" (id bigint PRIMARY KEY, "createdAt" timestamptz, name text);
CREATE TABLE Notes (id bigint PRIMARY KEY, createdAt timestamptz);
-- @file db/queries/q.sql
SELECT createdAt FROM "User";
--     ^^^^^^^^^ unknown-column 75
SELECT u.createdAt FROM "User" u WHERE u."Name" = 'x';
--       ^^^^^^^^^ unknown-column 75
--                                       ^^^^^^ unknown-column 75
UPDATE "User" SET createdAt = now() WHERE id = 1;
--                ^^^^^^^^^ unknown-column 75
INSERT INTO "User" (ID, createdAt) VALUES (1, now());
--                      ^^^^^^^^^ unknown-column 75
SELECT u."createdAt" AS createdAt FROM "User" u ORDER BY createdAt;
SELECT CREATEDAT, "createdat" FROM notes n ORDER BY N.Id;
WITH c AS (SELECT "createdAt" AS Created FROM "User") SELECT created FROM c;
