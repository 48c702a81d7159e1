-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
BEGIN TRAN
SAVE TRAN a
UPDATE a SET x = 1 WHERE id = 1;
IF @@ERROR <> 0 ROLLBACK TRAN a
COMMIT TRAN
