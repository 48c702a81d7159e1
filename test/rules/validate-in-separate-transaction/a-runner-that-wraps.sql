-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_x.sql
-- +goose Up
ALTER TABLE posts ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES users (id) NOT VALID;
ALTER TABLE posts VALIDATE CONSTRAINT fk;
--                ^^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
-- +goose Down
ALTER TABLE posts DROP CONSTRAINT fk;
-- @file db/migrations/20240102000000_y.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE posts ADD CONSTRAINT fk2 FOREIGN KEY (u) REFERENCES users (id) NOT VALID;
ALTER TABLE posts VALIDATE CONSTRAINT fk2;
-- +goose Down
ALTER TABLE posts DROP CONSTRAINT fk2;
