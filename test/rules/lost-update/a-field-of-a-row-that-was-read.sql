-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
CREATE FUNCTION draw(who bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r accounts%ROWTYPE;
BEGIN
  SELECT * INTO r FROM accounts WHERE id = who;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  IF r.balance > 10 THEN
    UPDATE accounts SET balance = r.balance - 10 WHERE id = who;
  END IF;
END $$;
CREATE FUNCTION draw_at_once(who bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r accounts%ROWTYPE;
BEGIN
  SELECT * INTO r FROM accounts WHERE id = who;
  UPDATE accounts a SET balance = a.balance - 10 WHERE id = who;
  UPDATE accounts SET balance = accounts.balance - 10 WHERE id = who;
  UPDATE accounts SET balance = balance - 10 WHERE id = who;
END $$;
