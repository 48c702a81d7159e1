CREATE TABLE bilans (
  id bigint PRIMARY KEY,
  chiffre_affaires float8,
--                 ^^^^^^ no-float-money 95
  "chiffreDAffaires" float8,
--                   ^^^^^^ no-float-money 95
  impots float8,
--       ^^^^^^ no-float-money 95
  dette float8,
--      ^^^^^^ no-float-money 95
  euros float8,
--      ^^^^^^ no-float-money 95
  "SubTotal" float8,
--           ^^^^^^ no-float-money 95
  payment_delay_days float8,
  delai_paiement float8,
  nb_factures float8,
  number_of_payments float8,
  temps_total float8,
  poids_total float8
);
