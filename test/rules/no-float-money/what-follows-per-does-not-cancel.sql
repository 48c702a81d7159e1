CREATE TABLE tariffs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  price_per_kg double precision,
--             ^^^^^^^^^^^^^^^^ no-float-money 95
  cost_per_hour double precision,
--              ^^^^^^^^^^^^^^^^ no-float-money 95
  tax_per_cent double precision
);
