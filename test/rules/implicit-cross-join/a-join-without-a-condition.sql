-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT 1 FROM foo JOIN bar;
--                     ^^^ implicit-cross-join 85
SELECT 1 FROM foo INNER JOIN bar b;
--                           ^^^^^ implicit-cross-join 85
SELECT 1 FROM foo STRAIGHT_JOIN bar;
--                              ^^^ implicit-cross-join 85
SELECT 1 FROM foo CROSS JOIN bar;
SELECT 1 FROM foo NATURAL JOIN bar;
SELECT 1 FROM foo JOIN bar ON bar.id = foo.id;
SELECT 1 FROM foo JOIN bar USING (id);
SELECT 1 FROM foo JOIN bar WHERE foo.id = bar.id;
SELECT 1 FROM foo JOIN bar WHERE foo.id = 1;
--                     ^^^ implicit-cross-join 85
SELECT 1 FROM foo f JOIN bar b ON b.id = f.id JOIN baz z;
--                                                 ^^^^^ implicit-cross-join 85
SELECT 1 FROM foo f JOIN bar b JOIN baz z ON z.f = f.id AND z.b = b.id;
SELECT 1 FROM (SELECT a.id FROM a JOIN b) d;
--                                     ^ implicit-cross-join 85
DELETE a, b FROM a JOIN b;
SELECT 1 FROM foo JOIN (SELECT COUNT(*) AS n FROM bar) c;
SELECT 1 FROM foo JOIN (SELECT id FROM bar) c;
--                     ^^^^^^^^^^^^^^^^^^^^^^ implicit-cross-join 85
INSERT INTO t (id) SELECT foo.id FROM foo JOIN bar;
--                                             ^^^ implicit-cross-join 85
