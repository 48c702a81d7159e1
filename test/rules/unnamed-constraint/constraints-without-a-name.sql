-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE orders ADD CHECK (total >= 0);
--                     ^^^^^^^^^^^^^^^^^^ unnamed-constraint 25
ALTER TABLE orders ADD UNIQUE (code), ADD PRIMARY KEY (id);
--                     ^^^^^^^^^^^^^ unnamed-constraint 25
--                                        ^^^^^^^^^^^^^^^^ unnamed-constraint 25
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unnamed-constraint 25
CREATE TABLE lines (id bigint PRIMARY KEY, n int CHECK (n > 0), UNIQUE (n), CHECK (n < 9));
--                                                              ^^^^^^^^^^ unnamed-constraint 25
--                                                                          ^^^^^^^^^^^^^ unnamed-constraint 25
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);
CREATE TEMP TABLE t (n int, CHECK (n > 0));
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
CREATE TABLE named (id bigint, CONSTRAINT named_pkey PRIMARY KEY (id));
