-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/enums.sql
CREATE TYPE color AS ENUM ('red');
-- @file db/indexes.sql
CREATE INDEX boxes_color_idx ON boxes (color);
CREATE INDEX boxes_color_again_idx ON boxes (color);
--           ^^^^^^^^^^^^^^^^^^^^^ duplicate-index 95
-- @file db/schema.sql
CREATE TABLE boxes (id bigint PRIMARY KEY, color color);
