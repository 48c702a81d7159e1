-- @file schemawise.config.json
{"dialect": "postgresql", "thresholds": {"maxJoins": 5}}
-- @file queries/a.sql
SELECT t0.id FROM t0 JOIN t1 ON t1.id = t0.id JOIN t2 ON t2.id = t0.id JOIN t3 ON t3.id = t0.id JOIN t4 ON t4.id = t0.id JOIN t5 ON t5.id = t0.id;
  SELECT t0.id FROM t0 JOIN t1 ON t1.id = t0.id JOIN t2 ON t2.id = t0.id JOIN t3 ON t3.id = t0.id JOIN t4 ON t4.id = t0.id JOIN t5 ON t5.id = t0.id JOIN t6 ON t6.id = t0.id;
--^^^^^^ too-many-joins 50
