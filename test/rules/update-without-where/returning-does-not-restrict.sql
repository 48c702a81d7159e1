-- @file queries/users.sql
  UPDATE users SET active = true RETURNING id;
--^^^^^^^^^^^^ update-without-where 90
