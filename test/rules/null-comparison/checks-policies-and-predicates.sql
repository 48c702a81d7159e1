CREATE TABLE t (
  id bigint PRIMARY KEY,
  a int CHECK (a <> NULL),
--             ^^^^^^^^^ null-comparison 97
  b int,
  CONSTRAINT b_check CHECK (b = NULL OR b > 0)
--                          ^^^^^^^^ null-comparison 97
);
CREATE INDEX t_a_idx ON t (a) WHERE b = NULL;
--                                  ^^^^^^^^ null-comparison 97
CREATE POLICY p ON t USING (a = NULL);
--                          ^^^^^^^^ null-comparison 97
CREATE VIEW v AS SELECT a FROM t WHERE a = NULL;
--                                     ^^^^^^^^ null-comparison 97
