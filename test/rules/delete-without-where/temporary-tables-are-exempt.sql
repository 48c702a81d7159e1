-- @file queries/report.sql
CREATE TEMPORARY TABLE staging (id int);
DELETE FROM staging;
DELETE FROM pg_temp.other;
