-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_bloat.up.sql
ALTER TABLE `orders` ENGINE=InnoDB;
--                   ^^^^^^^^^^^^^ no-table-rewrite 90
ALTER TABLE orders ENGINE InnoDB, ALGORITHM=INPLACE;
--                 ^^^^^^^^^^^^^ no-table-rewrite 90
  OPTIMIZE TABLE orders, items;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
CREATE TABLE fresh (id int) ENGINE=InnoDB;
ALTER TABLE fresh ENGINE=InnoDB;
ALTER TABLE orders COMMENT='engine=x';
ANALYZE TABLE orders;
