-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file m/001_a.up.sql
CREATE TABLE busy (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int);
CREATE INDEX i1 ON busy (c1);
CREATE INDEX i2 ON busy (c2);
CREATE INDEX i3 ON busy (c3);
CREATE INDEX i4 ON busy (c4);
CREATE INDEX i5 ON busy (c5);
CREATE INDEX i6 ON busy (c6);
CREATE INDEX i7 ON busy (c7);
CREATE INDEX i8 ON busy (c8);
CREATE INDEX i9 ON busy (c9);
-- @file m/002_b.up.sql
DROP INDEX i9;
