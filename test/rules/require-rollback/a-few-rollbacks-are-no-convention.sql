-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_x.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_y.sql
CREATE TABLE orders (id int);
-- @file db/migrations/003_z.sql
CREATE TABLE items (id int);
-- @file db/migrations/003_z_down.sql
DROP TABLE items;
