-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_swap.up.sql
ALTER TABLE item DROP CONSTRAINT item_pkey;
ALTER TABLE item RENAME COLUMN id TO id_old;
ALTER TABLE item RENAME COLUMN id_new TO id;
ALTER TABLE item ADD CONSTRAINT item_pkey PRIMARY KEY USING INDEX item_id_new_idx;
