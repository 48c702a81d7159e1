-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE orders (
  id int PRIMARY KEY,
  user_id int REFERENCES users(id) ON DELETE CASCADE COMMENT 'who',
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-inline-references-ignored 90
  `shop_id` int NOT NULL REFERENCES `shops` (`id`)
--                       ^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-inline-references-ignored 90
);
ALTER TABLE orders ADD COLUMN boss int references users (id);
--                                     ^^^^^^^^^^^^^^^^^^^^^ mysql-inline-references-ignored 90
