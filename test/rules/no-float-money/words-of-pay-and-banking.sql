-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE records (
  id bigint PRIMARY KEY,
  bonus real,
--      ^^^^ no-float-money 95
  commission double precision,
--           ^^^^^^^^^^^^^^^^ no-float-money 95
  tip_amount real,
--           ^^^^ no-float-money 95
  interest_total real,
--               ^^^^ no-float-money 95
  tip_angle real,
  commission_rate real,
  interest real
);
