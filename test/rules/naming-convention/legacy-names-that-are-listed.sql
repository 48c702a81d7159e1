-- @file schemawise.config.json
{"dialect": "postgresql", "preset": "all", "rules": {"naming-convention": ["info", {"ignore": ["userrole"]}]}}
-- @file db/schema.sql
CREATE TABLE UserRole (id bigint PRIMARY KEY, role_name text);
CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);
CREATE TABLE order_lines (id bigint PRIMARY KEY, unit_price numeric);
CREATE TABLE blog_posts (id bigint PRIMARY KEY, published_at timestamptz);
CREATE TABLE user_tokens (id bigint PRIMARY KEY, expires_at timestamptz, used_at timestamptz, user_id bigint, token_hash text, ip_address text);
