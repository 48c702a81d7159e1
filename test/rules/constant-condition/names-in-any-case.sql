-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
SELECT id FROM dbo.orders o WHERE O.Total = o.total;
--                                ^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM dbo.orders WHERE [State] <> STATE;
--                              ^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM dbo.orders WHERE state = N'STATE';
SELECT state = state, id = o.id FROM dbo.orders o;
