-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a datetime DEFAULT (now());
--                                      ^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE `users` ADD COLUMN `b` char(36) DEFAULT (UUID());
--                                          ^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD COLUMN c datetime DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE users ADD COLUMN d datetime NOT NULL DEFAULT NOW() ON UPDATE NOW();
ALTER TABLE users ADD COLUMN e json DEFAULT (json_array());
--                                  ^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 50
ALTER TABLE users ADD COLUMN f int DEFAULT 1;
ALTER TABLE users ADD COLUMN g int DEFAULT (1);
ALTER TABLE users ADD COLUMN h binary(16) DEFAULT (uuid_to_bin(uuid()));
--                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
CREATE TABLE other (a datetime DEFAULT (now()));
ALTER TABLE other ADD COLUMN b datetime DEFAULT (now());
