-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file drizzle/meta/_journal.json
{"version":"6","dialect":"sqlite","entries":[{"idx":0,"version":"6","when":1,"tag":"0000_a","breakpoints":true},{"idx":1,"version":"6","when":2,"tag":"0001_b","breakpoints":true}]}
-- @file drizzle/0000_a.sql
CREATE TABLE items (id integer PRIMARY KEY);
-- @file drizzle/0001_b.sql
ALTER TABLE items ADD COLUMN code int UNIQUE;--> statement-breakpoint
--                                    ^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD COLUMN note text;
