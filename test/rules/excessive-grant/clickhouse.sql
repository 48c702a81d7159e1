CREATE TABLE t (id UInt64) ENGINE = MergeTree ORDER BY id;
GRANT ALL ON *.* TO app;
--    ^^^ excessive-grant 85
GRANT SELECT ON *.* TO app;
--              ^^^ excessive-grant 85
GRANT SELECT ON db.* TO app WITH GRANT OPTION;
--                          ^^^^^^^^^^^^^^^^^ excessive-grant 85
GRANT SELECT ON db.t TO app;
