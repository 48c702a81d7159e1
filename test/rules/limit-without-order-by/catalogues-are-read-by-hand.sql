-- @file db/queries/catalogue.sql
-- dialect: mysql
SELECT query, exec_count FROM sys.statements_with_full_table_scans LIMIT 20;
