CREATE TABLE countries (
  code char(2) PRIMARY KEY,
--     ^^^^^^^ no-char-type 75
  a char,
--  ^^^^ no-char-type 75
  b character(3),
--  ^^^^^^^^^^^^ no-char-type 75
  c bpchar,
--  ^^^^^^ no-char-type 75
  d nchar(4),
--  ^^^^^^^^ no-char-type 75
  e char(2)[],
--  ^^^^^^^^^ no-char-type 75
  f CHAR (5) DEFAULT 'abcde',
--  ^^^^^^^^ no-char-type 75
  g national character(3),
--  ^^^^^^^^^^^^^^^^^^^^^ no-char-type 75
  h "char",
  i varchar(2),
  j character varying(3),
  k text
);
ALTER TABLE countries ADD COLUMN iso3 char(3) NOT NULL DEFAULT 'xxx'::bpchar;
--                                    ^^^^^^^ no-char-type 75
ALTER TABLE countries ALTER COLUMN k TYPE char(9);
--                                        ^^^^^^^ no-char-type 75
