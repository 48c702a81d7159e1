-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD early int NOT NULL;
-- @file db/migrations/002_more.sql
ALTER TABLE orders ADD COLUMN a int NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN b int;
ALTER TABLE orders ADD COLUMN c json NOT NULL;
ALTER TABLE orders ADD COLUMN d blob NOT NULL;
ALTER TABLE orders ADD COLUMN e int GENERATED ALWAYS AS (a + 1) VIRTUAL NOT NULL;
ALTER TABLE orders ADD COLUMN f int NOT NULL AUTO_INCREMENT UNIQUE;
CREATE TABLE fresh (id int);
ALTER TABLE fresh ADD COLUMN a int NOT NULL;
TRUNCATE orders;
ALTER TABLE orders ADD COLUMN late int NOT NULL;
-- @file db/migrations/002_more.down.sql
ALTER TABLE orders ADD COLUMN z int NOT NULL;
