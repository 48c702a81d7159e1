-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (
  id bigint PRIMARY KEY,
  hash_id bigint REFERENCES orders (id),
  brin_id bigint REFERENCES orders (id),
--^^^^^^^ missing-foreign-key-index 90
  second_id bigint REFERENCES orders (id),
--^^^^^^^^^ missing-foreign-key-index 90
  lower_id bigint REFERENCES orders (id)
--^^^^^^^^ missing-foreign-key-index 90
);
CREATE INDEX i1 ON items USING hash (hash_id);
CREATE INDEX i2 ON items USING brin (brin_id);
CREATE INDEX i3 ON items (id, second_id);
CREATE INDEX i4 ON items (abs(lower_id));
