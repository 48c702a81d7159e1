-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file app/queries.sql
SELECT u.id FROM users x WHERE x.id = 1;
--     ^ unresolved-alias 85
SELECT params.value FROM users x WHERE x.id = 1;
SELECT arrayMap(u -> u.1, x.pairs) FROM users x WHERE x.id = 1;
SELECT (x.id, x.name) AS u, u.1 FROM users x WHERE x.id = 1;
SELECT n.key FROM users AS x ARRAY JOIN nested AS n;
