CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);
SELECT load_extension('x');
--     ^^^^^^^^^^^^^^ dangerous-function 85
SELECT writefile('/tmp/x', 'y');
--     ^^^^^^^^^ dangerous-function 85
SELECT max(id) FROM t;
