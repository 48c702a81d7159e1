-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE lignes (
  id int PRIMARY KEY,
  quantite int NOT NULL,
  prix_unitaire decimal(10,2) NOT NULL,
  montant decimal(10,2) NOT NULL
--^^^^^^^ no-stored-derived-column 50
);
CREATE TABLE done (
  id int PRIMARY KEY,
  quantity int,
  unit_price decimal(10,2),
  total decimal(10,2) GENERATED ALWAYS AS (quantity * unit_price) STORED
);
