CREATE TABLE payments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  amount double precision,
--       ^^^^^^^^^^^^^^^^ no-float-money 75
  value double precision,
--      ^^^^^^^^^^^^^^^^ no-float-money 75
  weight double precision,
  latitude double precision
);
CREATE TABLE order_lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total real,
--      ^^^^ no-float-money 75
  quantity real
);
CREATE TABLE fee_rates (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  value real
);
