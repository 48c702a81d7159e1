-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, v varchar(20), w varchar(20), n numeric(10,2), ts timestamp(3), i interval(2), ip cidr, j text, ci citext, vb bit varying(3));
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ALTER v TYPE varchar(40), ALTER COLUMN n TYPE numeric(12,2);
ALTER TABLE t ALTER v TYPE varchar;
ALTER TABLE t ALTER v TYPE text;
ALTER TABLE t ALTER w TYPE text USING w::text;
ALTER TABLE t ALTER n TYPE numeric;
ALTER TABLE t ALTER ts TYPE timestamp(6), ALTER i TYPE interval;
ALTER TABLE t ALTER ip TYPE inet;
ALTER TABLE t ALTER j TYPE varchar, ALTER ci TYPE text, ALTER vb TYPE varbit(9);
ALTER TABLE t ALTER j TYPE citext;
ALTER TABLE t ALTER id TYPE bigint;
