-- @file queries/users.sql
  UPDATE users SET active = false;
--^^^^^^^^^^^^ update-without-where 90
  UPDATE app.users AS u SET active = false;
--^^^^^^^^^^^^^^^^^^^^^ update-without-where 90
  update only users set active = false;
--^^^^^^^^^^^^^^^^^ update-without-where 90
