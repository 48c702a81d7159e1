-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, phone varchar(20), note varchar(20), age int, KEY phone_idx (phone), KEY age_idx (age));
CREATE TABLE calls (id bigint PRIMARY KEY, phone int, caller bigint, KEY (phone));
-- @file db/queries/a.sql
SELECT 1 FROM users WHERE phone = 123;
--                        ^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users u WHERE 123 = u.phone;
--                          ^^^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE phone IN (123, 456);
--                        ^^^^^^^^^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE phone > 123;
--                        ^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE phone BETWEEN 1 AND 2;
--                        ^^^^^^^^^^^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE phone = '123';
SELECT 1 FROM users WHERE note = 123;
SELECT 1 FROM users WHERE age = '12';
SELECT 1 FROM users WHERE phone = ?;
SELECT phone = 123 FROM users;
SELECT 1 FROM users u JOIN calls c ON c.phone = u.phone;
--                                    ^^^^^^^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users u JOIN calls c ON c.caller = u.id;
SELECT 1 FROM users u JOIN calls c ON CAST(c.phone AS CHAR) = u.phone;
SELECT 1 FROM others WHERE phone = 123;
UPDATE users SET note = 'x' WHERE phone = 123;
--                                ^^^^^^^^^^^ implicit-type-conversion 75
UPDATE users SET phone = 123 WHERE id = 1;
SELECT 1 FROM users WHERE LENGTH(phone) = 3;
