DELETE FROM logs WHERE id NOT IN (SELECT id FROM logs WHERE kept);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 50
DELETE FROM logs WHERE user_id NOT IN (SELECT user_id FROM sessions);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
