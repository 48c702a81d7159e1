-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE orders (id INTEGER PRIMARY KEY, price REAL, "fee" FLOAT, prix DOUBLE, taux REAL, lat REAL, note NUMERIC);
--                                                 ^^^^ no-float-money 95
--                                                             ^^^^^ no-float-money 95
--                                                                         ^^^^^^ no-float-money 95
ALTER TABLE orders ADD COLUMN discount double precision;
--                                     ^^^^^^^^^^^^^^^^ no-float-money 95
