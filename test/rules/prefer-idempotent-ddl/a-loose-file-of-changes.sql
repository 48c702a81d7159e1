-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
alter table t add column a int;
--            ^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
  create index concurrently i on t (a);
--^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
