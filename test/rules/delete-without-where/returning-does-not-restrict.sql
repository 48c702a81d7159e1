-- @file queries/purge.sql
  DELETE FROM sessions RETURNING id;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
