-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_more.sql
ALTER TABLE a ADD n int(11);
--                  ^^^^^^^ mysql-integer-display-width 75
