-- @file db/migrations/001_init.up.sql
CREATE TABLE jobs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state text NOT NULL, worker text);
-- @file db/migrations/002_claim.up.sql
UPDATE jobs SET state = 'taken' WHERE worker = $1;
  UPDATE jobs SET state = 'new' WHERE worker IS NULL;
--^^^^^^^^^^^ unbatched-backfill 75
