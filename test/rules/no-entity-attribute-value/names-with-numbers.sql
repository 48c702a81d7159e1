-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE product_i18n (product_id bigint, key text, value text, PRIMARY KEY (product_id, key));
CREATE TABLE product_facts (product_id bigint, key text, value text, PRIMARY KEY (product_id, key));
--                                             ^^^ no-entity-attribute-value 50
