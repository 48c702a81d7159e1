-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE customers (id int PRIMARY KEY, name varchar(50));
-- @file db/queries/q.sql
  DELETE FROM customers WHERE id = 7;
--^^^^^^^^^^^^^^^^^^^^^ consider-soft-delete 25
