-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_x.sql
-- migrate:up
ALTER TABLE posts ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES users (id) NOT VALID;
-- migrate:down
-- @file db/migrations/20240102000000_y.sql
-- migrate:up
ALTER TABLE posts VALIDATE CONSTRAINT fk;
-- migrate:down
