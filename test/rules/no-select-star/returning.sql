-- @file queries/users.sql
INSERT INTO users (email) VALUES ($1) RETURNING *;
--                                              ^ no-select-star 85
UPDATE users SET email = $1 WHERE id = $2 RETURNING *;
--                                                  ^ no-select-star 85
DELETE FROM users WHERE id = $1 RETURNING users.*;
--                                        ^^^^^^^ no-select-star 85
DELETE FROM users WHERE id = $1 RETURNING id;
