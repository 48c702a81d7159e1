-- @file migrations/000001_a.up.sql
CREATE TABLE a (id bigint PRIMARY KEY);
-- @file migrations/000001_a.down.sql
DROP TABLE a;
-- @file migrations/000002_b.up.sql
CREATE TABLE b (id bigint PRIMARY KEY);
-- @file migrations/000002_b.down.sql
DROP TABLE b;
