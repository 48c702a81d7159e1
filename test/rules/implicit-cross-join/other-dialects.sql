-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file queries/a.sql
SELECT 1 FROM foo JOIN bar;
--                     ^^^ implicit-cross-join 85
SELECT 1 FROM foo, bar;
--                 ^^^ implicit-cross-join 85
SELECT 1 FROM foo, json_each(foo.tags);
