-- @file prisma/seed.sql
INSERT INTO users (id) VALUES (1);
UPDATE users SET active = true;
