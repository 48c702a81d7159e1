CREATE TABLE baskets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  prices double precision[],
--       ^^^^^^^^^^^^^^^^^^ no-float-money 95
  weights double precision[]
);
