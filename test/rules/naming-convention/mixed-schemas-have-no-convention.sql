-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE table_a (id bigint PRIMARY KEY, some_a int, otherAa int);
CREATE TABLE "TableAx" (id bigint PRIMARY KEY);
CREATE TABLE table_b (id bigint PRIMARY KEY, some_b int, otherBb int);
CREATE TABLE "TableBx" (id bigint PRIMARY KEY);
CREATE TABLE table_c (id bigint PRIMARY KEY, some_c int, otherCc int);
CREATE TABLE "TableCx" (id bigint PRIMARY KEY);
CREATE TABLE table_d (id bigint PRIMARY KEY, some_d int, otherDd int);
CREATE TABLE "TableDx" (id bigint PRIMARY KEY);
CREATE TABLE table_e (id bigint PRIMARY KEY, some_e int, otherEe int);
CREATE TABLE "TableEx" (id bigint PRIMARY KEY);
CREATE TABLE table_f (id bigint PRIMARY KEY, some_f int, otherFf int);
CREATE TABLE "TableFx" (id bigint PRIMARY KEY);
CREATE TABLE table_g (id bigint PRIMARY KEY, some_g int, otherGg int);
CREATE TABLE "TableGx" (id bigint PRIMARY KEY);
CREATE TABLE table_h (id bigint PRIMARY KEY, some_h int, otherHh int);
CREATE TABLE "TableHx" (id bigint PRIMARY KEY);
