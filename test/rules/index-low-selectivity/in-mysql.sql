-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE t (id int PRIMARY KEY, active tinyint(1), done boolean, side enum('left', 'right'), mood enum('a', 'b', 'c'), n tinyint,
  KEY active_idx (active),
--^^^^^^^^^^^^^^^^^^^^^^^ index-low-selectivity 50
  KEY side_idx (side),
--^^^^^^^^^^^^^^^^^^^ index-low-selectivity 50
  KEY mood_idx (mood), KEY n_idx (n), KEY both_idx (active, n));
CREATE INDEX done_idx ON t (done);
--           ^^^^^^^^ index-low-selectivity 50
