-- @file queries/report.sql
CREATE TEMP TABLE staging (id int, done boolean);
UPDATE staging SET done = true;
