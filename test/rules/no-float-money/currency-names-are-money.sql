CREATE TABLE reports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  value_usd double precision,
--          ^^^^^^^^^^^^^^^^ no-float-money 95
  total_eur double precision,
--          ^^^^^^^^^^^^^^^^ no-float-money 95
  eur_usd double precision,
  usd_rate double precision
);
