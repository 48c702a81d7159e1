WITH RECURSIVE chain AS (
  SELECT id, parent_id, '' || id AS path FROM nodes WHERE id = 1
  UNION ALL
  SELECT n.id, n.parent_id, c.path || '->' || n.id FROM chain c JOIN nodes n ON n.parent_id = c.id
  WHERE c.path NOT LIKE '%' || n.id || '%'
)
SELECT id FROM chain;
SELECT id FROM (SELECT id, name FROM nodes) n WHERE name LIKE '%x';
--                                                            ^^^^ leading-wildcard-like 85
SELECT id FROM (SELECT id, first || ' ' || last AS name FROM people) n WHERE name LIKE '%x';
