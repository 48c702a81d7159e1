-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file models/a.sql
SELECT a.id FROM {{ ref('a') }} a JOIN b ON b.id = a.id JOIN c ON c.id = a.id JOIN d ON d.id = a.id JOIN e ON e.id = a.id;
-- @file queries/a.sql
  SELECT a.id FROM a JOIN b ON b.id = a.id JOIN c ON c.id = a.id JOIN d ON d.id = a.id JOIN e ON e.id = a.id;
--^^^^^^ too-many-joins 50
