-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id serial PRIMARY KEY, a int, v varchar(20), n numeric(10,2), ts timestamp, j text, c char(3), ci citext UNIQUE);
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ALTER COLUMN id TYPE bigint;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
alter table public.t alter a set data type numeric;
--                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER v TYPE varchar(10);
--            ^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER n TYPE numeric(12,4), ALTER ts TYPE timestamptz;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
--                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER j TYPE jsonb USING j::jsonb;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER j TYPE varchar(50);
--            ^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER c TYPE text;
--            ^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER ci TYPE text;
--            ^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER v TYPE text USING lower(v);
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER a TYPE text[] USING ARRAY[a];
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
