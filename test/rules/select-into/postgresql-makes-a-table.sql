SELECT a, b INTO t2 FROM t1;
--               ^^ select-into 75
SELECT a INTO TEMP TABLE "T2" FROM t1 WHERE a > 1;
--                       ^^^^ select-into 75
select a into unlogged app.t2 from t1;
--                     ^^^^^^ select-into 75
WITH c AS (SELECT 1 AS a) SELECT a INTO t3 FROM c;
--                                      ^^ select-into 75
CREATE TABLE t2 AS SELECT a FROM t1;
INSERT INTO t2 SELECT a FROM t1;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int;
BEGIN
  SELECT count(*) INTO n FROM t1;
  SELECT a INTO STRICT n FROM t1;
  RETURN n;
END
$$;
