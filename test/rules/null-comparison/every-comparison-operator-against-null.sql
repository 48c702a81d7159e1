SELECT id FROM users WHERE deleted_at = NULL;
--                         ^^^^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE deleted_at <> NULL;
--                         ^^^^^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE deleted_at != NULL;
--                         ^^^^^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE age < NULL;
--                         ^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE age > null;
--                         ^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE age >= NULL;
--                         ^^^^^^^^^^^ null-comparison 97
