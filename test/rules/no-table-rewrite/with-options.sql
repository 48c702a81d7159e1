-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_bloat.up.sql
  OPTIMIZE NO_WRITE_TO_BINLOG TABLE orders;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
