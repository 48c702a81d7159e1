-- @file queries/admin.sql
SELECT relname FROM pg_class WHERE relname LIKE '%_old';
SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%_old';
SELECT c.relname FROM pg_catalog.pg_class c WHERE c.relname LIKE '%_old';
