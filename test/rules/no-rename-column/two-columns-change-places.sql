-- @file db/migrations/001_init.up.sql
CREATE TABLE item (id int PRIMARY KEY, id_new bigint NOT NULL);
-- @file db/migrations/002_swap.up.sql
BEGIN;
ALTER TABLE item RENAME COLUMN id TO id_old;
ALTER TABLE item RENAME COLUMN id_new TO id;
COMMIT;
