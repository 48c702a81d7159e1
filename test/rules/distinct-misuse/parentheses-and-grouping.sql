SELECT DISTINCT(a), b FROM t;
--     ^^^^^^^^^^^ distinct-misuse 85
SELECT DISTINCT (a), b FROM t;
--     ^^^^^^^^^^^^ distinct-misuse 85
SELECT DISTINCT(a) FROM t;
--     ^^^^^^^^^^^ distinct-misuse 85
SELECT DISTINCT (t.a) AS x, b FROM t;
--     ^^^^^^^^^^^^^^ distinct-misuse 85
SELECT distinct(lower(a)), b FROM t;
--     ^^^^^^^^^^^^^^^^^^ distinct-misuse 85
SELECT DISTINCT a FROM t GROUP BY a;
--     ^^^^^^^^ distinct-misuse 85
SELECT DISTINCT a, count(*) FROM t GROUP BY a;
--     ^^^^^^^^ distinct-misuse 85
SELECT DISTINCT a, b FROM t;
SELECT DISTINCT (a + b) * c, d FROM t;
SELECT DISTINCT (a)::text, b FROM t;
SELECT DISTINCT ON (a) a, b FROM t ORDER BY a;
SELECT count(DISTINCT (a)) FROM t;
SELECT DISTINCT count(*) FROM t GROUP BY a;
SELECT DISTINCT (SELECT max(b) FROM u), a FROM t;
SELECT DISTINCT (a, b) FROM t;
SELECT a FROM t GROUP BY a;
