-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
INSERT INTO t (a, b) VALUES (1);
--                           ^ insert-column-count-mismatch 97
REPLACE INTO t (a, b) VALUES (1, 2, 3);
--                            ^^^^^^^ insert-column-count-mismatch 97
INSERT INTO t (`a`, b) SELECT x FROM u ON DUPLICATE KEY UPDATE a = 1;
--                            ^ insert-column-count-mismatch 97
INSERT INTO t (a, b) VALUES (?);
INSERT INTO t (a, b) VALUES (?, ?);
INSERT INTO t () VALUES ();
INSERT INTO t SET a = 1, b = 2;
INSERT INTO t (a, b) VALUES {{ rows }};
INSERT INTO t (a, ${more}) VALUES (1, 2, 3);
