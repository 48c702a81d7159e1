-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE USERS (ID BIGINT PRIMARY KEY, FIRST_NAME TEXT, EMAIL TEXT);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);
