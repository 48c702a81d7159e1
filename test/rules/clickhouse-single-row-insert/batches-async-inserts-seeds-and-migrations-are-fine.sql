-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/async.sql
INSERT INTO events (id, name) SETTINGS async_insert = 1, wait_for_async_insert = 1 VALUES (1, 'a');
-- @file queries/select.sql
INSERT INTO events SELECT * FROM staging;
-- @file queries/many.sql
INSERT INTO events (id) VALUES (1), (2), (3), (4), (5), (6), (7);
-- @file db/seeds/events.sql
INSERT INTO events (id, name) VALUES (1, 'a');
-- @file db/migrations/002_rows.up.sql
INSERT INTO events (id, name) VALUES (1, 'a');
-- @file tests/insert.sql
INSERT INTO events (id, name) VALUES (1, 'a');
