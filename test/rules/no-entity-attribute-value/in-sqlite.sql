-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file schema.sql
CREATE TABLE item_props (
  item_id int NOT NULL,
  attribute_name varchar(50) NOT NULL,
--^^^^^^^^^^^^^^ no-entity-attribute-value 50
  attribute_value varchar(500),
  PRIMARY KEY (item_id, attribute_name)
);
CREATE TABLE items (id int PRIMARY KEY, name varchar(50), value varchar(50));
