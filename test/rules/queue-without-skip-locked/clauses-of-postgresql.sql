-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
SELECT id FROM jobs ORDER BY id LIMIT 1 FOR NO KEY UPDATE OF jobs;
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ queue-without-skip-locked 50
SELECT id FROM jobs ORDER BY id FOR UPDATE LIMIT 1;
--                              ^^^^^^^^^^ queue-without-skip-locked 50
SELECT id FROM jobs ORDER BY id LIMIT 1 FOR SHARE;
