-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migration/V1__init.sql
CREATE TABLE users (id int);
-- @file db/migration/U1__init.sql
DROP TABLE users;
-- @file db/migration/V2__x.sql
  ALTER TABLE users ADD COLUMN a int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
-- @file db/migration/R__views.sql
CREATE VIEW v AS SELECT 1 AS a;
