CREATE TABLE products (
  id bigint PRIMARY KEY,
  price double precision DEFAULT 0.0::double precision,
--      ^^^^^^^^^^^^^^^^ no-float-money 95
  fee real DEFAULT '0'::real
--    ^^^^ no-float-money 95
);
