CREATE TABLE users (
  id bigint PRIMARY KEY,
  a varchar(100) NOT NULL,
--  ^^^^^^^^^^^^ prefer-text-over-varchar 25
  b character varying(20) DEFAULT 'x',
--  ^^^^^^^^^^^^^^^^^^^^^ prefer-text-over-varchar 25
  c varchar(10)[],
--  ^^^^^^^^^^^^^ prefer-text-over-varchar 25
  d varchar,
  e text,
  f char(3),
  g character varying
);
SELECT 'a'::varchar(1);
