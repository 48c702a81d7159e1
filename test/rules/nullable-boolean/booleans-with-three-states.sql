CREATE TABLE users (
  id bigint PRIMARY KEY,
  is_active boolean,
--          ^^^^^^^ nullable-boolean 25
  a bool DEFAULT true,
--  ^^^^ nullable-boolean 25
  b boolean NULL,
--  ^^^^^^^ nullable-boolean 25
  c boolean DEFAULT NULL,
--  ^^^^^^^ nullable-boolean 25
  d boolean NOT NULL,
  e boolean NOT NULL DEFAULT false,
  price_override boolean,
  visible_tristate boolean,
  f boolean[],
  g boolean GENERATED ALWAYS AS (id > 1) STORED
);
ALTER TABLE users ADD COLUMN h boolean;
--                             ^^^^^^^ nullable-boolean 25
