-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE crm.contacts (id bigserial PRIMARY KEY, phone1 varchar(20), phone2 varchar(20), revenue_2023 numeric, revenue_2024 numeric);
--                                                   ^^^^^^ no-repeating-columns 50
--                                                                                           ^^^^^^^^^^^^ no-repeating-columns 50
