-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT a.* FROM a LEFT JOIN c USING (x);
--                          ^ unused-join 75
SELECT a.id FROM a LEFT JOIN `b` ON `b`.id = a.b_id;
--                           ^^^ unused-join 75
