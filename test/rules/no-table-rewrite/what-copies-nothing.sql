-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_bloat.up.sql
VACUUM orders;
VACUUM (FULL false) orders;
VACUUM (ANALYZE, FULL off) orders;
ANALYZE orders;
ALTER TABLE orders CLUSTER ON orders_pkey;
ALTER TABLE orders SET (fillfactor = 70);
CREATE TABLE fresh (id int);
ALTER TABLE fresh SET UNLOGGED;
-- @file db/migrations/002_bloat.down.sql
VACUUM FULL orders;
