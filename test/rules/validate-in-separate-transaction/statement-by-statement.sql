-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
ALTER TABLE posts ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES users (id) NOT VALID;
ALTER TABLE posts VALIDATE CONSTRAINT fk;
