-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, tenant_id bigint, email varchar(90), nick varchar(9), UNIQUE KEY by_email (tenant_id, email), KEY by_nick (nick));
-- @file db/migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ drop-column-loses-constraint 90
ALTER TABLE users DROP KEY by_nick, DROP COLUMN nick;
