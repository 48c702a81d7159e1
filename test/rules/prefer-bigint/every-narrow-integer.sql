CREATE TABLE counters (
  id serial PRIMARY KEY,
--   ^^^^^^ prefer-bigint 25
  a int NOT NULL DEFAULT 0,
--  ^^^ prefer-bigint 25
  b smallint,
--  ^^^^^^^^ prefer-bigint 25
  c integer,
--  ^^^^^^^ prefer-bigint 25
  d int4,
--  ^^^^ prefer-bigint 25
  e int[],
--  ^^^^^ prefer-bigint 25
  f smallserial,
--  ^^^^^^^^^^^ prefer-bigint 25
  g bigint,
  h bigserial,
  i numeric
);
