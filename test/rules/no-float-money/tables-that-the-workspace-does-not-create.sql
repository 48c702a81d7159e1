-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_prices.up.sql
ALTER TABLE products ADD COLUMN price double precision;
--                                    ^^^^^^^^^^^^^^^^ no-float-money 95
ALTER TABLE invoices ALTER COLUMN amount TYPE real;
--                                            ^^^^ no-float-money 75
ALTER TABLE products ADD COLUMN cost real, ADD COLUMN fee real;
-- @file db/migrations/015_exact.up.sql
ALTER TABLE products ALTER COLUMN cost TYPE numeric(19,4);
ALTER TABLE products DROP COLUMN fee;
