-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE product_attributes (
  product_id bigint NOT NULL REFERENCES products (id),
  attr_name varchar(50) NOT NULL,
--^^^^^^^^^ no-entity-attribute-value 50
  attr_value text,
  PRIMARY KEY (product_id, attr_name)
);
CREATE TABLE facts (id bigint PRIMARY KEY, entity_id bigint, "attributeKey" text, "attributeValue" text, UNIQUE (entity_id, "attributeKey"));
--                                                           ^^^^^^^^^^^^^^ no-entity-attribute-value 50
CREATE TABLE traits (id bigint PRIMARY KEY, person_id bigint, key text, value text);
--                                                            ^^^ no-entity-attribute-value 50
CREATE UNIQUE INDEX traits_key ON traits (person_id, key);
