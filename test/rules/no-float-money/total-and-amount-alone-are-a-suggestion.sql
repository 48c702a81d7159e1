CREATE TABLE summaries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total double precision,
--      ^^^^^^^^^^^^^^^^ no-float-money 50
  amount double precision,
--       ^^^^^^^^^^^^^^^^ no-float-money 50
  total_widgets double precision,
  loan_amount double precision
--            ^^^^^^^^^^^^^^^^ no-float-money 50
);
