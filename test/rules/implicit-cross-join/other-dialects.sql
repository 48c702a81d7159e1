-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file queries/a.sql
SELECT 1 FROM foo JOIN bar;
--                     ^^^ implicit-cross-join 85
SELECT 1 FROM foo, bar;
--                 ^^^ implicit-cross-join 85
SELECT 1 FROM foo, json_each(foo.tags);
SELECT 1 FROM foo LEFT JOIN bar;
--                          ^^^ implicit-cross-join 85
SELECT 1 FROM foo LEFT JOIN bar ON bar.foo_id = foo.id LEFT JOIN baz;
--                                                               ^^^ implicit-cross-join 85
SELECT 1 FROM foo LEFT JOIN bar WHERE bar.foo_id = foo.id;
SELECT 1 FROM foo NATURAL LEFT JOIN bar;
SELECT 1 FROM foo LEFT JOIN json_each(foo.tags);
