CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  price numeric(19,4) NOT NULL,
  fee decimal,
  amount_cents bigint,
  total integer,
  tax text
);
