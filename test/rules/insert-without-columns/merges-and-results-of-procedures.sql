-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file app/queries.sql
INSERT INTO dbo.Totals EXEC dbo.ComputeTotals @Year = 2024;
--          ^^^^^^^^^^ insert-without-columns 85
INSERT INTO dbo.Totals (Id, Amount) EXEC dbo.ComputeTotals @Year = 2024;
INSERT INTO #totals EXECUTE dbo.ComputeTotals;
MERGE dbo.Totals AS t USING dbo.Changes AS c ON t.Id = c.Id WHEN NOT MATCHED THEN INSERT VALUES (c.Id, c.Amount);
--    ^^^^^^^^^^ insert-without-columns 85
MERGE dbo.Totals AS t USING dbo.Changes AS c ON t.Id = c.Id WHEN NOT MATCHED THEN INSERT (Id, Amount) VALUES (c.Id, c.Amount);
MERGE dbo.Totals AS t USING dbo.Changes AS c ON t.Id = c.Id WHEN NOT MATCHED THEN INSERT DEFAULT VALUES;
