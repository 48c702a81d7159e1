-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE user_settings (user_id bigint, key text, value text, PRIMARY KEY (user_id, key));
CREATE TABLE product_translations (product_id bigint, key text, value text, PRIMARY KEY (product_id, key));
CREATE TABLE app_config (key text PRIMARY KEY, value text);
CREATE TABLE post_metadata (post_id bigint, key text, value text, PRIMARY KEY (post_id, key));
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint, attr_name text, attr_value text);
CREATE TABLE b (user_id bigint, attr_name text, attr_value numeric, PRIMARY KEY (user_id, attr_name));
CREATE TABLE c (user_id bigint, name text, email text, PRIMARY KEY (user_id, name));
CREATE TABLE d (lang text, key text, value text, PRIMARY KEY (lang, key));
