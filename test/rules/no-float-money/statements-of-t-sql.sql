-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE [Sales].[Orders] ([Id] bigint NOT NULL PRIMARY KEY, [UnitPrice] [float] NOT NULL, [SubTotal] real, [TaxRate] float, [LineTotal] decimal(19,4));
--                                                                           ^^^^^^^ no-float-money 95
--                                                                                                        ^^^^ no-float-money 95
ALTER TABLE Sales.Orders ADD [MontantTTC] float(53) NULL;
--                                        ^^^^^^^^^ no-float-money 95
ALTER TABLE Sales.Orders ALTER COLUMN [LineTotal] float NULL;
--                                                ^^^^^ no-float-money 75
