-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file load.sql
BEGIN TRAN;
  BULK INSERT dbo.readings FROM 'readings.csv';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
UPDATE dbo.readings SET checked = 1 WHERE id = 1;
COMMIT;
