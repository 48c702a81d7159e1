-- @file db/schema.sql
CREATE TABLE folder (id bigint PRIMARY KEY, parent_id bigint REFERENCES folder (id));
-- @file db/queries/tree.sql
WITH RECURSIVE tree (id) AS (
  SELECT id FROM folder WHERE parent_id IS NULL
  UNION ALL
  SELECT f.id FROM folder AS f JOIN tree AS t ON f.parent_id = t.id
) SEARCH DEPTH FIRST BY id SET ordercol CYCLE id SET is_cycle USING path
SELECT id FROM tree WHERE NOT is_cycle ORDER BY ordercol;
