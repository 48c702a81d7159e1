CREATE TABLE commandes (
  id bigint PRIMARY KEY,
  prix_ht float8,
--        ^^^^^^ no-float-money 95
  "montantHT" float8,
--            ^^^^^^ no-float-money 95
  solde_initial float8,
--              ^^^^^^ no-float-money 95
  remise float8,
--       ^^^^^^ no-float-money 95
  cout_total float8,
--           ^^^^^^ no-float-money 95
  salaire_brut float8,
--             ^^^^^^ no-float-money 95
  honoraires float8,
--           ^^^^^^ no-float-money 95
  tarif_horaire float8,
--              ^^^^^^ no-float-money 95
  total_ttc float8,
--          ^^^^^^ no-float-money 95
  taux_tva float8,
  taux_remise float8,
  pourcentage_remise float8,
  poids_total float8,
  quantite_totale float8,
  duree_totale float8
);
