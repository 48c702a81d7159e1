-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);
CREATE TABLE order_lines (id bigint PRIMARY KEY, unit_price numeric);
CREATE TABLE blog_posts (id bigint PRIMARY KEY, published_at timestamptz);
CREATE TABLE user_tokens (id bigint PRIMARY KEY, expires_at timestamptz, used_at timestamptz, user_id bigint, token_hash text, ip_address text);
ALTER TABLE accounts ADD CONSTRAINT "PK_3f1a9c" UNIQUE (created_at);
--                                  ^^^^^^^^^^^ naming-convention 25
CREATE INDEX "IDX_9b7d21" ON accounts (created_at);
--           ^^^^^^^^^^^^ naming-convention 25
CREATE INDEX order_lines_price_idx ON order_lines (unit_price);
