-- @file db/migrations/V001__a.sql
CREATE TABLE u (x int, y int, z int);
CREATE FUNCTION wrong() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO t (a, b) SELECT * FROM u;
--                            ^ insert-column-count-mismatch 97
  INSERT INTO t (a, b, c) SELECT * FROM u;
END $$;
CREATE FUNCTION fitting() RETURNS void LANGUAGE sql AS $$
  WITH c AS (SELECT x, y FROM u) INSERT INTO t (a, b) SELECT * FROM c;
  WITH c AS (SELECT x, y FROM u) INSERT INTO t (a) SELECT * FROM c;
--                                                        ^ insert-column-count-mismatch 97
$$;
CREATE TABLE v (x int, y int);
CREATE FUNCTION fitted_before() RETURNS void LANGUAGE sql AS $$ INSERT INTO t (a, b) SELECT * FROM v $$;
-- @file db/migrations/V002__b.sql
ALTER TABLE u ADD COLUMN extra int;
ALTER TABLE v ADD COLUMN extra int;
