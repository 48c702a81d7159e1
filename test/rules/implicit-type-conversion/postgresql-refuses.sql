-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, phone text UNIQUE, note text);
CREATE DOMAIN phone_number AS text;
CREATE TABLE calls (id bigint PRIMARY KEY, number phone_number, user_id bigint);
CREATE INDEX calls_number_idx ON calls (number);
-- @file db/queries/a.sql
SELECT 1 FROM users WHERE phone = 123;
--                        ^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE phone = '123';
SELECT 1 FROM users WHERE phone = 123::text;
SELECT 1 FROM calls WHERE number = 5;
--                        ^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users u JOIN calls c ON c.user_id = u.phone;
--                                    ^^^^^^^^^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE id = '5';
WITH users AS (SELECT 1 AS phone) SELECT 1 FROM users WHERE phone = 123;
