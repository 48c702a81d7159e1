CREATE TABLE shifts (
  id bigint PRIMARY KEY,
  a timetz DEFAULT CURRENT_TIME,
--  ^^^^^^ no-timetz 85
  b time with time zone,
--  ^^^^^^^^^^^^^^^^^^^ no-timetz 85
  c timetz(3),
--  ^^^^^^^^^ no-timetz 85
  d time(0) with time zone,
--  ^^^^^^^^^^^^^^^^^^^^^^ no-timetz 85
  e time,
  f timestamptz,
  g time without time zone
);
SELECT '12:00'::timetz;
