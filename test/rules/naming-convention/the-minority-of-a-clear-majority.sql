-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);
CREATE TABLE order_lines (id bigint PRIMARY KEY, unit_price numeric);
CREATE TABLE blog_posts (id bigint PRIMARY KEY, published_at timestamptz);
CREATE TABLE user_tokens (id bigint PRIMARY KEY, expires_at timestamptz, used_at timestamptz, user_id bigint, token_hash text, ip_address text);
CREATE TABLE UserRole (id bigint PRIMARY KEY, roleName text, "createdAt" timestamptz, role_key text);
--           ^^^^^^^^ naming-convention 75
--                                            ^^^^^^^^ naming-convention 75
--                                                           ^^^^^^^^^^^ naming-convention 75
CREATE TABLE app."Audit Log" (id bigint PRIMARY KEY);
ALTER TABLE accounts ADD COLUMN lastLogin timestamptz;
--                              ^^^^^^^^^ naming-convention 75
ALTER TABLE order_lines RENAME COLUMN unit_price TO price_of_unit;
CREATE INDEX accountsByLogin ON accounts (id);
--           ^^^^^^^^^^^^^^^ naming-convention 75
CREATE INDEX accounts_id_idx ON accounts (id);
ALTER TABLE accounts ADD CONSTRAINT "CheckId" CHECK (id > 0);
--                                  ^^^^^^^^^ naming-convention 75
