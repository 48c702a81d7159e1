-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/queries.sql

SELECT id FROM posts WHERE ',' || labels || ',' LIKE '%,' || ? || ',%';
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE instr(',' || labels || ',', ',5,') > 0;
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE instr(labels, 'x') > 0;
