-- @file queries/users.sql
  UPDATE users SET active = false WHERE true;
--^^^^^^^^^^^^ update-without-where 90
  UPDATE users SET active = false WHERE 1 = 1;
--^^^^^^^^^^^^ update-without-where 90
