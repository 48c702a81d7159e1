CREATE TABLE lignes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  prix_unitaire double precision,
--              ^^^^^^^^^^^^^^^^ no-float-money 95
  montant real,
--        ^^^^ no-float-money 95
  solde real,
--      ^^^^ no-float-money 95
  "montantTTC" real,
--             ^^^^ no-float-money 95
  frais_de_port real,
--              ^^^^ no-float-money 95
  taux real,
  poids real,
  "coûtTotal" real
--            ^^^^ no-float-money 95
);
