-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_x.up.sql
/* schemawise: irreversible the sessions expire within an hour */
TRUNCATE sessions;
-- @file db/migrations/003_x.up.sql
# schemawise: irreversible nobody has ever read them
TRUNCATE TABLE sessions;
-- @file db/migrations/004_x.up.sql
/* schemawise: irreversible */
  TRUNCATE TABLE sessions;
--^^^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
