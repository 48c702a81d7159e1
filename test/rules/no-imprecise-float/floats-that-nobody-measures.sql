CREATE TABLE timesheets (
  id bigint PRIMARY KEY,
  hours float,
--      ^^^^^ no-imprecise-float 25
  quantity double precision DEFAULT 1.5,
--         ^^^^^^^^^^^^^^^^ no-imprecise-float 25
  units real[],
--      ^^^^^^ no-imprecise-float 25
  price double precision,
  amount real,
  lat float, longitude float8,
  score real, weight real, success_ratio real, temperature real, embedding real[], vitesse real,
  exact numeric
);
