-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50), team_id bigint);
-- @file db/queries/a.sql
  SELECT id, email FROM users WHERE team_id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-query 25
SELECT id FROM users WHERE email = 'a';
-- @file db/queries/b.sql
select id, email
from users -- of a team
where team_id = 7;
SELECT id FROM users WHERE email = 'b';
-- @file db/queries/c.sql
SELECT id, email FROM users WHERE team_id = 3;
SELECT id FROM users WHERE email <> 'b';
-- @file tests/d.sql
SELECT id FROM users WHERE email = 'c';
