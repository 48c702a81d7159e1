-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TYPE side AS ENUM ('left', 'right');
CREATE TYPE mood AS ENUM ('happy', 'sad', 'calm');
CREATE TABLE t (id bigint PRIMARY KEY, "isActive" boolean, side side, mood mood, n int);
CREATE INDEX active_idx ON t ("isActive");
--           ^^^^^^^^^^ index-low-selectivity 50
CREATE INDEX side_idx ON public.t USING btree (side DESC);
--           ^^^^^^^^ index-low-selectivity 50
CREATE INDEX mood_idx ON t (mood);
CREATE INDEX both_idx ON t ("isActive", n);
CREATE INDEX partial_idx ON t (id) WHERE "isActive";
CREATE INDEX rare_idx ON t ("isActive") WHERE "isActive";
CREATE UNIQUE INDEX one_idx ON t ("isActive");
