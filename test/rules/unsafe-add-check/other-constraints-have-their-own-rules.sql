-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE items (id bigint, n int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE items ADD CONSTRAINT pk PRIMARY KEY USING INDEX items_idx;
ALTER TABLE items ADD CONSTRAINT u UNIQUE (n);
ALTER TABLE items ADD FOREIGN KEY (n) REFERENCES other (id);
ALTER TABLE items DROP CONSTRAINT n_check;
ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0);
