CREATE TABLE events (
  id bigint PRIMARY KEY,
  payload json NOT NULL DEFAULT '{}'::json,
--        ^^^^ prefer-jsonb 75
  parts json[],
--      ^^^^^^ prefer-jsonb 75
  fine jsonb,
  "json" text
);
ALTER TABLE app.events ADD COLUMN meta JSON;
--                                     ^^^^ prefer-jsonb 75
CREATE FUNCTION f(j json) RETURNS json LANGUAGE sql AS $$ SELECT j $$;
SELECT '{}'::json, to_json(1);
