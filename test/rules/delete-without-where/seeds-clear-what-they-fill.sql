-- @file prisma/seed.sql
DELETE FROM users;
INSERT INTO users (id) VALUES (1);
