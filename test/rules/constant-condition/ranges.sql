SELECT id FROM t WHERE a BETWEEN 10 AND 5;
--                     ^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE a NOT BETWEEN 10 AND 5;
--                     ^^^^^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE a BETWEEN 1 AND -1;
--                     ^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE day BETWEEN '2024-02-01' AND '2024-01-31';
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE day BETWEEN DATE '2024-02-01' AND DATE '2024-01-31';
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE a BETWEEN 5 AND 10 OR a BETWEEN 5 AND 5 OR a BETWEEN -5 AND -1;
SELECT id FROM t WHERE a BETWEEN SYMMETRIC 10 AND 5;
SELECT id FROM t WHERE a BETWEEN $1 AND 5 AND name BETWEEN 'b' AND 'a';
SELECT id FROM t WHERE day BETWEEN '2024-01-01' AND '2024-01-31';
