-- @file queries/purge.sql
  DELETE FROM sessions;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM app.sessions AS s;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  delete from only sessions;
--^^^^^^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
