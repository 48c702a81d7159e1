-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE busy (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int);
--           ^^^^ too-many-indexes 50
CREATE INDEX i1 ON busy (c1);
CREATE INDEX i2 ON busy (c2);
CREATE INDEX i3 ON busy (c3);
CREATE INDEX i4 ON busy (c4);
CREATE INDEX i5 ON busy (c5);
CREATE INDEX i6 ON busy (c6);
CREATE INDEX i7 ON busy (c7);
CREATE INDEX i8 ON busy (c8);
CREATE INDEX i9 ON busy (c9);
CREATE TABLE calm (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int);
CREATE INDEX k1 ON calm (c1);
CREATE INDEX k2 ON calm (c2);
CREATE INDEX k3 ON calm (c3);
CREATE INDEX k4 ON calm (c4);
CREATE INDEX k5 ON calm (c5);
CREATE INDEX k6 ON calm (c6);
CREATE INDEX k7 ON calm (c7);
CREATE INDEX k8 ON calm (c8);
