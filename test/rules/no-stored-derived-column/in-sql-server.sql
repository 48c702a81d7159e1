-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE dbo.Lines (
  Id int PRIMARY KEY,
  Quantity int NOT NULL,
  UnitPrice decimal(19,4) NOT NULL,
  [LineTotal] decimal(19,4) NOT NULL
--^^^^^^^^^^^ no-stored-derived-column 50
);
CREATE TABLE dbo.Done (Id int PRIMARY KEY, Quantity int, UnitPrice decimal(19,4), LineTotal AS (Quantity * UnitPrice) PERSISTED);
