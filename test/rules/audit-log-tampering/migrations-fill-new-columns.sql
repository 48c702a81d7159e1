-- @file migrations/001_init.up.sql
CREATE TABLE audit_log (id bigserial PRIMARY KEY);
-- @file migrations/002_actor.up.sql
ALTER TABLE audit_log ADD COLUMN actor text;
UPDATE audit_log SET actor = 'system' WHERE actor IS NULL;
--     ^^^^^^^^^ audit-log-tampering 50
DELETE FROM audit_log WHERE actor = 'x';
--          ^^^^^^^^^ audit-log-tampering 75
-- @file migrations/002_actor.down.sql
DELETE FROM audit_log WHERE actor = 'system';
