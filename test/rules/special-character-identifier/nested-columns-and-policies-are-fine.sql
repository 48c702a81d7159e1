-- @file ch/schemawise.config.json
{"dialect": "clickhouse"}
-- @file ch/schema.sql
CREATE TABLE a (id UInt64, `tags.key` Array(String), `tags.value` Array(String)) ENGINE = MergeTree ORDER BY id;
-- @file pg/schemawise.config.json
{"dialect": "postgresql"}
-- @file pg/schema.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE POLICY "Users can see notes" ON notes FOR SELECT USING (true);
SELECT id AS "note id" FROM notes;
