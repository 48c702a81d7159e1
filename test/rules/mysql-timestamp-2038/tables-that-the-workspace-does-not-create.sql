-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_more.sql
ALTER TABLE a ADD at timestamp NULL;
--                   ^^^^^^^^^ mysql-timestamp-2038 50
