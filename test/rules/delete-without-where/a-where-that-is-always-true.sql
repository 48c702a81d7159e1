-- @file queries/purge.sql
  DELETE FROM sessions WHERE true;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM sessions WHERE 1 = 1;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM sessions WHERE 'a' = 'a';
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM sessions WHERE true OR id = 1;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM sessions WHERE NOT false;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
