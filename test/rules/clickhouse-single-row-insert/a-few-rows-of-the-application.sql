-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/track.sql
INSERT INTO events (id, name) VALUES (1, 'a');
--          ^^^^^^ clickhouse-single-row-insert 50
-- @file queries/track_two.sql
insert into db.events values (1, 'a'), (2, 'b');
--          ^^^^^^^^^ clickhouse-single-row-insert 50
-- @file src/track.sql
SELECT 1;
INSERT INTO events (id, name) VALUES ({id:UInt64}, {name:String});
--          ^^^^^^ clickhouse-single-row-insert 50
