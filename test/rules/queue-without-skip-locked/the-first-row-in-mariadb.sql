-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file case.sql
SELECT id FROM jobs WHERE state = 0 ORDER BY id LIMIT 1 FOR UPDATE;
--                                                      ^^^^^^^^^^ queue-without-skip-locked 50
select id from jobs order by id limit 10 for update;
--                                       ^^^^^^^^^^ queue-without-skip-locked 50
UPDATE jobs SET state = 1 WHERE id IN (SELECT id FROM (SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE) AS j);
--                                                                                             ^^^^^^^^^^ queue-without-skip-locked 50
SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE NOWAIT;
SELECT id FROM jobs ORDER BY id FOR UPDATE;
SELECT id FROM jobs WHERE id = 1 FOR UPDATE;
SELECT id FROM jobs ORDER BY id LIMIT 1;
