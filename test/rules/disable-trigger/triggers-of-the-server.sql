-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.sql
  DISABLE TRIGGER ALL ON DATABASE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
DISABLE TRIGGER log_ddl ON ALL SERVER;
ENABLE TRIGGER log_ddl ON ALL SERVER;
-- @file db/migrations/003_x.sql
DISABLE TRIGGER log_ddl ON DATABASE;
ENABLE TRIGGER ALL ON DATABASE;
