-- @file migrations/20240101000000_a.up.sql
-- @deployed
CREATE TABLE a (id bigint PRIMARY KEY);
-- @file migrations/20240102000000_late.up.sql
  CREATE TABLE l (id bigint PRIMARY KEY);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-migration-version 95
-- @file migrations/20240103000000_b.up.sql
-- @deployed
CREATE TABLE b (id bigint PRIMARY KEY);
-- @file migrations/20240104000000_c.up.sql
CREATE TABLE c (id bigint PRIMARY KEY);
