-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/report.sql
WITH everything AS (SELECT id FROM a UNION ALL SELECT * FROM b) SELECT * FROM everything;
--                                                                     ^ no-select-star 85
WITH RECURSIVE tree AS (
  SELECT id, parent_id FROM nodes WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, n.parent_id FROM nodes n JOIN (SELECT * FROM tree) t ON t.id = n.parent_id
)
SELECT * FROM tree;
WITH RECURSIVE tree AS (SELECT id, parent_id FROM nodes UNION ALL SELECT n.* FROM nodes n JOIN tree ON true) SELECT * FROM tree;
--                                                                                                                  ^ no-select-star 85
WITH a AS (SELECT id FROM x), b AS (SELECT l.* FROM a l, a r), c AS (SELECT l.* FROM b l, b r) SELECT * FROM c l, c r;
