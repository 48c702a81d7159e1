-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE items -- CHECK (x)
  /* NOT VALID */ ADD CONSTRAINT a CHECK (n > 0),
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-check 90
  ADD CONSTRAINT b CHECK (n < 9) NOT VALID,
  ADD COLUMN note text DEFAULT 'CHECK (n > 0)';
