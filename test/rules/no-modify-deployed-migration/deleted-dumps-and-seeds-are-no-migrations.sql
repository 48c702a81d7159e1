-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @deployed
-- @file db/migrations/002_orders.up.sql
CREATE TABLE orders (id int);
-- @deployed-as db/migrations/schema.sql
CREATE TABLE users (id int);
CREATE TABLE orders (id int);
-- @deployed-as db/migrations/seed_users.sql
INSERT INTO users (id) VALUES (1);
