CREATE TABLE #AuditLog (Id int IDENTITY(1,1));
GO
DELETE FROM #AuditLog;
DELETE FROM dbo.AuditLog WHERE Id < 10;
--          ^^^^^^^^^^^^ audit-log-tampering 75
TRUNCATE TABLE [dbo].[Audit_Log];
--             ^^^^^^^^^^^^^^^^^ audit-log-tampering 75
GO
