-- @file queries/users.sql
INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET active = true;
