CREATE TABLE "Orders" (
  id bigint PRIMARY KEY,
  "unitPrice" double precision,
--            ^^^^^^^^^^^^^^^^ no-float-money 95
  "TotalUSD" double precision,
--           ^^^^^^^^^^^^^^^^ no-float-money 95
  price2 double precision,
--       ^^^^^^^^^^^^^^^^ no-float-money 95
  unitprice double precision,
--          ^^^^^^^^^^^^^^^^ no-float-money 95
  "unitPriceRatio" double precision,
  discounted boolean
);
