CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  price double precision NOT NULL,
--      ^^^^^^^^^^^^^^^^ no-float-money 95
  unit_cost float8,
--          ^^^^^^ no-float-money 95
  shipping_fee real DEFAULT 0,
--             ^^^^ no-float-money 95
  monthly_salary float,
--               ^^^^^ no-float-money 95
  hourly_wage float(24),
--            ^^^^^^^^^ no-float-money 95
  vat float4
--    ^^^^^^ no-float-money 95
);
