CREATE TABLE sales (
  id bigint NOT NULL,
  price double precision,
--      ^^^^^^^^^^^^^^^^ no-float-money 95
  sold_on date NOT NULL,
  PRIMARY KEY (id, sold_on)
) PARTITION BY RANGE (sold_on);
CREATE TABLE sales_2024 PARTITION OF sales FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE sales_copy (LIKE sales INCLUDING ALL);
