CREATE TABLE visits (
  id bigint PRIMARY KEY,
  a time DEFAULT CURRENT_TIME,
  b timetz NOT NULL DEFAULT current_time(0),
--                          ^^^^^^^^^^^^ no-current-time 75
  c timestamptz DEFAULT CURRENT_TIMESTAMP,
  d date DEFAULT CURRENT_DATE,
  "current_time" text
);
ALTER TABLE visits ALTER COLUMN a SET DEFAULT CURRENT_TIME;
--                                            ^^^^^^^^^^^^ no-current-time 75
SELECT CURRENT_TIME, "current_time", LOCALTIME FROM visits WHERE a < CURRENT_TIME::time;
--     ^^^^^^^^^^^^ no-current-time 75
--                                                                   ^^^^^^^^^^^^ no-current-time 75
UPDATE visits SET a = CURRENT_TIME;
--                    ^^^^^^^^^^^^ no-current-time 75
CREATE VIEW v AS SELECT CURRENT_TIME AS t;
--                      ^^^^^^^^^^^^ no-current-time 75
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE visits SET a = CURRENT_TIME; END $$;
--                                                                                  ^^^^^^^^^^^^ no-current-time 75
