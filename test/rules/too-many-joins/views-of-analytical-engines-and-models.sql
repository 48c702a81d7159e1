-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE VIEW v AS SELECT a.id FROM a JOIN b ON b.id = a.id JOIN c ON c.id = a.id JOIN d ON d.id = a.id JOIN e ON e.id = a.id;
