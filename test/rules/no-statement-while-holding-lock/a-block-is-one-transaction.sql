-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_one.sql
DO $$
BEGIN
  ALTER TABLE users ADD COLUMN a int;
  UPDATE users SET a = 1;
--^^^^^^^^^^^^^^^^^^^^^^ no-statement-while-holding-lock 75
END $$;
DO $$
BEGIN
  UPDATE users SET a = 1;
  ALTER TABLE users ADD COLUMN b int;
END $$;
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'users') THEN
    ALTER TABLE users ADD COLUMN c int;
  END IF;
END $$;
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'd') THEN
    ALTER TABLE users ADD COLUMN d int;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'users_d_check') THEN
    ALTER TABLE users ADD CONSTRAINT users_d_check CHECK (d > 0) NOT VALID;
  END IF;
  PERFORM 1;
END $$;
