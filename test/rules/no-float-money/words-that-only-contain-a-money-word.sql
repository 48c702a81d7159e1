CREATE TABLE places (
  id bigint PRIMARY KEY,
  taxonomy_distance double precision,
  coffee_strength double precision,
  priceless double precision,
  rebalance_interval double precision
);
