CREATE TABLE events (
  id bigint PRIMARY KEY,
  created_at timestamp NOT NULL DEFAULT now(),
--           ^^^^^^^^^ prefer-timestamptz 75
  a timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-timestamptz 75
  b timestamp(3) DEFAULT (now() AT TIME ZONE 'utc'),
--  ^^^^^^^^^^^^ prefer-timestamptz 75
  c TIMESTAMP(6) WITHOUT TIME ZONE DEFAULT timezone('utc', now()),
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-timestamptz 75
  d timestamp[],
--  ^^^^^^^^^^^ prefer-timestamptz 75
  e timestamp DEFAULT LOCALTIMESTAMP,
--  ^^^^^^^^^ prefer-timestamptz 75
  f timestamp DEFAULT '1970-01-01 00:00:00'::timestamp without time zone,
--  ^^^^^^^^^ prefer-timestamptz 75
  g timestamptz,
  h timestamp with time zone,
  i date,
  opens_at_local timestamp,
  local_time timestamp,
  "startsAtLocal" timestamp,
  j "timestamp"
);
ALTER TABLE events ADD COLUMN updated_at timestamp;
--                                       ^^^^^^^^^ prefer-timestamptz 75
SELECT now()::timestamp;
CREATE FUNCTION f(t timestamp) RETURNS timestamp LANGUAGE sql AS $$ SELECT t $$;
