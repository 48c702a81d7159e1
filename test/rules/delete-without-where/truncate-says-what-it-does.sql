-- @file queries/purge.sql
TRUNCATE sessions;
