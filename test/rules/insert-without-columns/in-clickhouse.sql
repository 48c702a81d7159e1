-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
INSERT INTO hits VALUES (1, 'a');
--          ^^^^ insert-without-columns 85
INSERT INTO hits SELECT * FROM raw;
--          ^^^^ insert-without-columns 85
INSERT INTO hits FORMAT JSONEachRow;
INSERT INTO hits (id) VALUES (1);
