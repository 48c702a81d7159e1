-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE "order items" (id bigint PRIMARY KEY, "first name" text, "e-mail" text, "prénom" text, ünicode int, plain_name int, a$b int);
--           ^^^^^^^^^^^^^ special-character-identifier 75
--                                                 ^^^^^^^^^^^^ special-character-identifier 75
--                                                                    ^^^^^^^^ special-character-identifier 75
--                                                                                   ^^^^^^^^ special-character-identifier 75
--                                                                                                  ^^^^^^^ special-character-identifier 75
CREATE INDEX "my.index" ON "order items" (id);
--           ^^^^^^^^^^ special-character-identifier 75
