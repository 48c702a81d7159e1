-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/routines.sql
CREATE PROCEDURE totals(IN p_kind INT)
BEGIN
  DECLARE v_rate INT DEFAULT 1;
  SELECT city, kind, v_rate, p_kind, count(*) FROM shops GROUP BY kind;
--       ^^^^ nondeterministic-group-by 75
  SELECT kind, p_kind, count(*) FROM shops GROUP BY kind;
END;
