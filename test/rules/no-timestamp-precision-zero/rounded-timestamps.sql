CREATE TABLE visits (
  id bigint PRIMARY KEY,
  a timestamptz(0) DEFAULT now(),
--  ^^^^^^^^^^^^^^ no-timestamp-precision-zero 75
  b timestamp(0),
--  ^^^^^^^^^^^^ no-timestamp-precision-zero 75
  c timestamp(0) with time zone,
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-timestamp-precision-zero 75
  d timestamp (0) without time zone,
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-timestamp-precision-zero 75
  e timestamptz(0)[],
--  ^^^^^^^^^^^^^^^^ no-timestamp-precision-zero 75
  f timestamptz,
  g timestamptz(3),
  h time(0)
);
SELECT now()::timestamptz(0);
