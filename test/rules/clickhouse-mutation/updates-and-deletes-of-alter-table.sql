-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_fix.up.sql
ALTER TABLE events DELETE WHERE ts < '2024-01-01';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clickhouse-mutation 85
ALTER TABLE db.events ON CLUSTER main DELETE WHERE user_id = 1;
--                                    ^^^^^^^^^^^^^^^^^^^^^^^^ clickhouse-mutation 85
ALTER TABLE events UPDATE name = 'x', kind = 2 WHERE id = 1;
--                 ^^^^^^^^^^^^^^^^^ clickhouse-mutation 85
ALTER TABLE `Events` /* all */ update name = '' where 1;
--                             ^^^^^^^^^^^^^^^^^^^^^^^^ clickhouse-mutation 85
ALTER TABLE events DELETE IN PARTITION 202401 WHERE id = 1;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clickhouse-mutation 85
