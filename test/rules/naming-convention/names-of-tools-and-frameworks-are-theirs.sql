-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);
CREATE TABLE order_lines (id bigint PRIMARY KEY, unit_price numeric);
CREATE TABLE blog_posts (id bigint PRIMARY KEY, published_at timestamptz);
CREATE TABLE user_tokens (id bigint PRIMARY KEY, expires_at timestamptz, used_at timestamptz, user_id bigint, token_hash text, ip_address text);
CREATE TABLE "SequelizeMeta" ("fileName" text PRIMARY KEY);
CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY);
CREATE TABLE _prisma_migrations (id text PRIMARY KEY);
CREATE TABLE "AspNetUsers" ("Id" text PRIMARY KEY, "UserName" text);
CREATE TABLE sessions (id bigint PRIMARY KEY, "sessionToken" text);
CREATE TEMP TABLE "TempRows" ("rowId" int);
