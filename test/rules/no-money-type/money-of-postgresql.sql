CREATE TABLE orders (
  id bigint PRIMARY KEY,
  total money NOT NULL DEFAULT '$0.00',
--      ^^^^^ no-money-type 85
  tax MONEY DEFAULT 0::money,
--    ^^^^^ no-money-type 85
  parts money[],
--      ^^^^^^^ no-money-type 85
  exact numeric(19,4)
);
ALTER TABLE orders ADD COLUMN refund money;
--                                   ^^^^^ no-money-type 85
CREATE VIEW v AS SELECT exact::money AS m FROM orders;
SELECT '12.34'::float8::numeric::money;
