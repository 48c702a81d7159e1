-- @file queries/purge.sql
DELETE FROM sessions {{ where }};
DELETE FROM sessions ${condition};
