-- @file queries/purge.sql
DELETE FROM sessions WHERE expires_at < now();
DELETE FROM sessions WHERE id = $1;
DELETE FROM sessions WHERE 1 = 1 AND id = $1;
DELETE FROM sessions WHERE false;
