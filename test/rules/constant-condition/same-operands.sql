SELECT id FROM orders WHERE customer_id = customer_id;
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders WHERE total > 1 AND customer_id <> customer_id;
--                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT o.id FROM orders o JOIN users u ON u.id = u.id;
--                                        ^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders WHERE lower(note) = lower(note);
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders WHERE (total >= total) OR paid;
--                           ^^^^^^^^^^^^^^ constant-condition 75
UPDATE orders SET paid = true WHERE id = 1 AND note = note;
--                                             ^^^^^^^^^^^ constant-condition 75
DELETE FROM orders WHERE id = id;
--                       ^^^^^^^ constant-condition 75
SELECT state, count(*) FROM orders GROUP BY state HAVING state = state;
--                                                       ^^^^^^^^^^^^^ constant-condition 75
SELECT count(*) FILTER (WHERE state = state) FROM orders;
--                            ^^^^^^^^^^^^^ constant-condition 75
SELECT CASE WHEN state = state THEN 1 END FROM orders;
--               ^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders WHERE id IN (SELECT order_id FROM items WHERE order_id = order_id);
--                                                                  ^^^^^^^^^^^^^^^^^^^ constant-condition 75
CREATE VIEW v AS SELECT id FROM orders WHERE "State" = "State";
--                                           ^^^^^^^^^^^^^^^^^ constant-condition 75
MERGE INTO orders t USING fresh s ON t.id = t.id WHEN MATCHED THEN DELETE;
--                                   ^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders o WHERE o.id = id AND o.a = o.b AND o.a = lower(o.a) AND "a" = "A";
SELECT a.id FROM orders a JOIN orders b ON a.id = b.id;
SELECT id FROM orders WHERE note IS NOT DISTINCT FROM note OR random() = random();
SELECT id FROM orders WHERE a & b = b AND flags & 2 = 2 AND a + a = b + a;
SELECT state = state AS same, state = "State" AS other FROM orders;
--     ^^^^^^^^^^^^^ constant-condition 75
