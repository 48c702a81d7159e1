SELECT id FROM t WHERE a IN (NULL);
--                     ^^^^^^^^^^^ null-comparison 97
SELECT id FROM t WHERE a NOT IN (1, 2, NULL);
--                     ^^^^^^^^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM t WHERE a IN (1, NULL);
--                     ^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM t WHERE a NOT IN (1, 2, 3);
SELECT id FROM t WHERE a NOT IN (SELECT b FROM u);
