-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/search.sql
SELECT id FROM products WHERE lower(name) LIKE lower('%Chair%');
--                                             ^^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE concat_ws('', '%', $1, '%');
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE coalesce('%' || $1 || '%', '%');
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE concat_ws('%', $1, $2);
SELECT id FROM products WHERE name LIKE lower($1) || '%';
SELECT id FROM products WHERE name LIKE ltrim('%Chair', '%');
