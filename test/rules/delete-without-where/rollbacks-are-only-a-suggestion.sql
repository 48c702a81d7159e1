-- @file db/migrations/001_init.up.sql
CREATE TABLE kinds (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
-- @file db/migrations/002_fill.up.sql
INSERT INTO kinds DEFAULT VALUES;
-- @file db/migrations/002_fill.down.sql
  DELETE FROM kinds;
--^^^^^^^^^^^^^^^^^ delete-without-where 50
