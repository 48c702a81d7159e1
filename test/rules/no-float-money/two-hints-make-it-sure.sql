CREATE TABLE summaries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total_amount double precision,
--             ^^^^^^^^^^^^^^^^ no-float-money 95
  amount_due double precision,
--           ^^^^^^^^^^^^^^^^ no-float-money 95
  net_total double precision,
--          ^^^^^^^^^^^^^^^^ no-float-money 95
  grand_total double precision
--            ^^^^^^^^^^^^^^^^ no-float-money 95
);
