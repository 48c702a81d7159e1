-- @file queries/archive.sql
INSERT INTO users_archive SELECT * FROM users WHERE id = $1;
--                               ^ no-select-star 95
INSERT INTO users_archive (id, email) SELECT * FROM users;
--                                           ^ no-select-star 95
INSERT INTO users_archive (id, email) SELECT id, email FROM users;
