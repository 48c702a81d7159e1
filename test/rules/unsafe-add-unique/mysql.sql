-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(100));
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD UNIQUE KEY email_once (email);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
ALTER TABLE users ADD CONSTRAINT email_u UNIQUE (email);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
ALTER TABLE users ADD COLUMN code varchar(10) UNIQUE;
--                                            ^^^^^^ unsafe-add-unique 90
  CREATE UNIQUE INDEX e ON users (name);
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
ALTER TABLE users MODIFY COLUMN name varchar(100) UNIQUE;
--                                                ^^^^^^ unsafe-add-unique 90
ALTER TABLE users MODIFY COLUMN name varchar(200);
ALTER TABLE users ADD INDEX plain (email);
ALTER TABLE users DROP INDEX email_once;
