CREATE TABLE t (id UInt64) ENGINE = MergeTree ORDER BY id;
SELECT * FROM url({address:String}, CSV, 'a String');
--            ^^^ dangerous-function 85
INSERT INTO FUNCTION url(address, CSV) SELECT 1;
--                   ^^^ dangerous-function 85
SELECT * FROM file(concat('x', name), CSV);
--            ^^^^ dangerous-function 85
SELECT * FROM executable('script.py', TabSeparated, 'a String');
--            ^^^^^^^^^^ dangerous-function 85
SELECT * FROM url('https://example.com/x.csv', CSV, 'a String');
SELECT url, domain(url) FROM t;
