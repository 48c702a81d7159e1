-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigserial, PRIMARY KEY (id));
CREATE TABLE c (x int, y int, CONSTRAINT c_pk PRIMARY KEY (x, y));
CREATE TABLE d (id bigint NOT NULL);
ALTER TABLE d ADD PRIMARY KEY (id);
CREATE TABLE e (id bigint NOT NULL);
CREATE UNIQUE INDEX e_id_idx ON e (id);
ALTER TABLE e ADD CONSTRAINT e_pkey PRIMARY KEY USING INDEX e_id_idx;
