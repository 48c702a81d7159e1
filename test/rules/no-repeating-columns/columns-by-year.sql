CREATE TABLE budgets (
  id bigint PRIMARY KEY,
  revenue_2023 numeric,
--^^^^^^^^^^^^ no-repeating-columns 50
  revenue_2024 numeric,
  cost_2024 numeric
);
