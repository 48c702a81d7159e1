-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
SELECT 1 FROM a CROSS APPLY (SELECT TOP 1 b.x FROM b WHERE b.a = a.id ORDER BY b.x) y;
SELECT 1 FROM a OUTER APPLY dbo.lines(a.id) l;
SELECT 1 FROM a CROSS APPLY STRING_SPLIT(a.tags, ',') s;
SELECT 1 FROM a JOIN b JOIN c ON c.id = b.id ON b.id = a.id;
SELECT 1 FROM a LEFT JOIN b INNER JOIN c ON c.id = b.id ON b.id = a.id, d;
--                                                                      ^ implicit-cross-join 85
SELECT 1 FROM a JOIN b;
--                   ^ implicit-cross-join 85
SELECT 1 FROM a, b;
--               ^ implicit-cross-join 85
SELECT 1 FROM [dbo].[a] AS [x], [dbo].[b] AS [y] WHERE [x].[id] = [y].[id];
