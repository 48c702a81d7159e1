-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/statistics.sql
  UPDATE STATISTICS dbo.Orders;
  UPDATE dbo.Orders SET Total = 0;
--^^^^^^^^^^^^^^^^^ update-without-where 90
