-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, a timestamptz, b text, c app.timestamp, d "timestamp");
ALTER TABLE t ALTER COLUMN a SET DATA TYPE timestamp without time zone;
--                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-timestamptz 75
ALTER TABLE ONLY public.t ALTER b TYPE timestamp(3) USING b::timestamp;
--                                     ^^^^^^^^^^^^ prefer-timestamptz 75
