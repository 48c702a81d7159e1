-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE t (id bigint PRIMARY KEY, created_at text DEFAULT now(), is_x text DEFAULT 'no'::text, n_count text DEFAULT '0');
--                                                ^^^^ no-stringly-typed-column 50
--                                                                         ^^^^ no-stringly-typed-column 50
--                                                                                                          ^^^^ no-stringly-typed-column 50
