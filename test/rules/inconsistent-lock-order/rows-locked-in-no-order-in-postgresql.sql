-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, owner bigint, total int);
-- @file a.sql
  BEGIN;
  SELECT total FROM accounts WHERE owner = 7 FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT total FROM accounts WHERE id IN (1, 2) FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT total FROM accounts WHERE id IN (1, 2) ORDER BY id FOR UPDATE;
  SELECT total FROM accounts WHERE id = 1 FOR UPDATE;
  SELECT total FROM accounts WHERE owner = 7 FOR UPDATE SKIP LOCKED;
  COMMIT;
-- @file of-unknown-tables.sql
  BEGIN;
  SELECT total FROM unknown_table WHERE owner_id = 7 FOR UPDATE;
  SELECT total FROM unknown_table WHERE sku = 'x' AND open FOR UPDATE;
  SELECT total FROM unknown_table WHERE state = 'new' FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT total FROM unknown_table FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT total FROM unknown_table WHERE due < now() ORDER BY id FOR UPDATE;
  COMMIT;
-- @file queries/jobs.sql
  SELECT id FROM jobs WHERE due < now() FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  SELECT id FROM jobs WHERE id = $1 FOR UPDATE;
-- @file migrations/002_once.up.sql
  SELECT id FROM jobs WHERE due < now() FOR UPDATE;
