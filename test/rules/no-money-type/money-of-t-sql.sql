-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE dbo.Orders (
  Id bigint NOT NULL PRIMARY KEY,
  Total money NOT NULL,
--      ^^^^^ no-money-type 50
  Tax [smallmoney] NULL,
--    ^^^^^^^^^^^^ no-money-type 50
  Fee decimal(19,4) NOT NULL
);
DECLARE @total money;
SELECT CAST(Fee AS money) FROM dbo.Orders;
