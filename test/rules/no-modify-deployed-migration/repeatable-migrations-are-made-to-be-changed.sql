-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migration/V1__init.sql
CREATE TABLE users (id int);
-- @deployed
-- @file db/migration/R__views.sql
CREATE VIEW v AS SELECT 1 AS a;
-- @deployed-as db/migration/R__views.sql
CREATE VIEW v AS SELECT 2 AS a;
