-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_init.sql
-- +goose Up
CREATE TABLE orders (id int);
-- +goose Down
DROP TABLE orders;
-- @file db/migrations/20240102000000_x.sql
-- +goose Up
DROP TABLE orders;
--         ^^^^^^ no-drop-table 75
-- +goose Down
CREATE TABLE orders (id int);
