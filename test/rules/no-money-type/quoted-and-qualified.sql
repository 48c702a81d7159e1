-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TABLE "Pay" ("Id" bigint PRIMARY KEY, "Sum" "money", b pg_catalog.money, c text /* money */, money numeric);
--                                                 ^^^^^^^ no-money-type 85
--                                                            ^^^^^^^^^^^^^^^^ no-money-type 85
ALTER TABLE "Pay" ALTER COLUMN c TYPE money USING c::money;
--                                    ^^^^^ no-money-type 85
