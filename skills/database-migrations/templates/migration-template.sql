-- id: 2026_11_21_0930_add_orders_channel          ticket: ABC-123
-- author: …                                       reviewer: …                    owner on the day: …
-- phase: EXPAND | BACKFILL | VALIDATE | SWITCH | CONTRACT
-- engine: postgresql >= 13                        transactional: yes | NO (CONCURRENTLY, alone in its file)
-- table now: … rows, … MB, … writes/s             expected lock: ACCESS EXCLUSIVE, < 100 ms
-- replica-lag budget: 10 s                        disk headroom needed: …
-- safe with the previous application release: yes | no (proof: …)
-- backup or PITR position: …                      restore last tested: …
-- abort when: lock timeout three times, lag over budget, p99 over target, disk under …

-- PRECHECK: must return no row, otherwise wait.
--   SELECT pid, now() - xact_start FROM pg_stat_activity
--   WHERE xact_start < now() - interval '1 minute' AND pid <> pg_backend_pid();

-- Values are defaults: replace them by your targets. A timed-out lock is retried from
-- outside, in a new transaction, never in a loop inside this file.
SET lock_timeout = '3s';
SET statement_timeout = '15s';

-- UP
ALTER TABLE orders ADD COLUMN channel text;

-- VERIFY: expected one row (text, YES).
SELECT data_type, is_nullable
FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = 'orders' AND column_name = 'channel';

RESET statement_timeout;
RESET lock_timeout;

-- PROGRESS (BACKFILL phase): rows done / rows total, last key, rows per second, time left.
--   SELECT count(*) FILTER (WHERE channel IS NOT NULL) AS done, count(*) AS total FROM orders;

-- ROLLBACK (valid until phase SWITCH; loses what was written to the new column):
--   SET lock_timeout = '3s';
--   ALTER TABLE orders DROP COLUMN channel;
-- AFTER THAT POINT: forward fix only: …
-- IRREVERSIBLE STEPS IN THIS FILE: none | … (gated by backup …)

-- NEXT: BACKFILL 2026_11_21_0931 -> VALIDATE … -> SWITCH … -> CONTRACT not before 2026-12-05
