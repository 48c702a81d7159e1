-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
INSERT INTO t (a) SELECT a FROM u WHERE true ON CONFLICT (a) DO NOTHING;
INSERT INTO t (a) SELECT a FROM u WHERE 'x' = 'y';
--                                      ^^^^^^^^^ constant-condition 75
SELECT a FROM t WHERE a == a;
--                    ^^^^^^ constant-condition 75
