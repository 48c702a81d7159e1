-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
-- @file schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, owner bigint, total int);
-- @file a.sql
  START TRANSACTION;
  SELECT total FROM accounts WHERE owner = 7 FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT total FROM accounts WHERE id IN (1, 2) FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT total FROM accounts WHERE id IN (1, 2) ORDER BY id FOR UPDATE;
  SELECT total FROM accounts WHERE id = 1 FOR UPDATE;
  SELECT total FROM accounts WHERE owner = 7 FOR UPDATE SKIP LOCKED;
  SELECT total FROM unknown_table WHERE owner_id = 7 FOR UPDATE;
  COMMIT;
