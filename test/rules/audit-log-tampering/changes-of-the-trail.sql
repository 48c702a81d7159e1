-- @file db/schema.sql
CREATE TABLE audit_log (id bigserial PRIMARY KEY);
CREATE TABLE audit_settings (id bigserial PRIMARY KEY);
-- @file db/queries/purge.sql
DELETE FROM audit_log WHERE id < 10;
--          ^^^^^^^^^ audit-log-tampering 75
UPDATE app.audit_logs SET actor = 'x' WHERE id = 1;
--     ^^^^^^^^^^^^^^ audit-log-tampering 75
TRUNCATE "AuditTrail";
--       ^^^^^^^^^^^^ audit-log-tampering 75
TRUNCATE TABLE users, security_events;
--                    ^^^^^^^^^^^^^^^ audit-log-tampering 75
DELETE FROM audit.entries WHERE id = 1;
--          ^^^^^^^^^^^^^ audit-log-tampering 75
WITH gone AS (DELETE FROM audit_events WHERE id = 1 RETURNING id) SELECT id FROM gone;
--                        ^^^^^^^^^^^^ audit-log-tampering 75
INSERT INTO audit_log (id) VALUES (1);
SELECT id FROM audit_log;
UPDATE audit_settings SET a = 1 WHERE id = 1;
DELETE FROM auditors WHERE id = 1;
DELETE FROM sessions WHERE id = 1;
-- @file db/tests/purge_test.sql
DELETE FROM audit_log WHERE id < 10;
