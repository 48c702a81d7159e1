-- @file migrations/sql/20240101000000000000_users.sqlite3.up.sql
CREATE TABLE "users" ("id" TEXT PRIMARY KEY, "email" TEXT, "phone" TEXT);
-- @file migrations/sql/20240102000000000000_users_email.sqlite3.up.sql
CREATE TABLE "_users_tmp" ("id" TEXT PRIMARY KEY, "email" TEXT NOT NULL);
-- @file migrations/sql/20240102000000000001_users_email.sqlite3.up.sql
INSERT INTO "_users_tmp" (id, email) SELECT id, email FROM "users";
-- @file migrations/sql/20240102000000000002_users_email.sqlite3.up.sql
DROP TABLE "users";
-- @file migrations/sql/20240102000000000003_users_email.sqlite3.up.sql
ALTER TABLE "_users_tmp" RENAME TO "users";
-- @file migrations/sql/20240103000000000000_gone.sqlite3.up.sql
CREATE TABLE "orders" ("id" TEXT PRIMARY KEY);
-- @file migrations/sql/20240104000000000000_gone.sqlite3.up.sql
  DROP TABLE "orders";
--           ^^^^^^^^ no-drop-table 75
