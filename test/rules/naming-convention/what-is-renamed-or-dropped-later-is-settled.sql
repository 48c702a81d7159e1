-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);
CREATE TABLE order_lines (id bigint PRIMARY KEY, unit_price numeric);
CREATE TABLE blog_posts (id bigint PRIMARY KEY, published_at timestamptz);
CREATE TABLE user_tokens (id bigint PRIMARY KEY, expires_at timestamptz, used_at timestamptz, user_id bigint, token_hash text, ip_address text);
CREATE TABLE UserRole (id bigint PRIMARY KEY, roleName text);
ALTER TABLE UserRole RENAME TO user_roles;
ALTER TABLE user_roles RENAME COLUMN roleName TO role_name;
CREATE TABLE OldTable (id bigint PRIMARY KEY);
DROP TABLE OldTable;
