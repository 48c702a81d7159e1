-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE DOMAIN quantity AS int CHECK (VALUE <> NULL);
--                                   ^^^^^^^^^^^^^ null-comparison 97
CREATE TABLE stock (
  id bigint PRIMARY KEY,
  amount int DEFAULT NULL CHECK (amount != NULL),
--                               ^^^^^^^^^^^^^^ null-comparison 97
  known boolean DEFAULT (1 = NULL)
--                       ^^^^^^^^ null-comparison 97
);
ALTER TABLE stock ALTER COLUMN known SET DEFAULT (NULL = 1);
--                                                ^^^^^^^^ null-comparison 97
ALTER TABLE stock ALTER COLUMN amount SET DEFAULT NULL;
CREATE TRIGGER touch BEFORE UPDATE ON stock FOR EACH ROW WHEN (OLD.amount = NULL) EXECUTE FUNCTION touch();
--                                                             ^^^^^^^^^^^^^^^^^ null-comparison 97
CREATE TRIGGER other BEFORE UPDATE ON stock FOR EACH ROW WHEN (OLD.amount IS NULL) EXECUTE FUNCTION touch();
SELECT sum(amount) OVER (PARTITION BY id = NULL ORDER BY amount) FROM stock;
--                                    ^^^^^^^^^ null-comparison 97
