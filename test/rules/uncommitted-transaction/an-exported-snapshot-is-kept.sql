-- @file queries/export.sql
-- dialect: postgresql
BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT pg_export_snapshot();
