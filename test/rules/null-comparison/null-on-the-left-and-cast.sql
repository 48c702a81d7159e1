SELECT id FROM users WHERE NULL = deleted_at;
--                         ^^^^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE deleted_at = NULL::timestamptz;
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ null-comparison 97
SELECT id FROM users WHERE (a + b) = NULL;
--                         ^^^^^^^^^^^^^^ null-comparison 97
