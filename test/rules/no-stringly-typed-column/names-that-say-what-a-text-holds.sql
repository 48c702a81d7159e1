CREATE TABLE orders (
  id bigint PRIMARY KEY,
  created_at varchar(30),
--           ^^^^^^^^^^^ no-stringly-typed-column 50
  birth_date text,
--           ^^^^ no-stringly-typed-column 50
  item_count text DEFAULT '0',
--           ^^^^ no-stringly-typed-column 50
  is_paid varchar(5) NOT NULL DEFAULT 'false',
--        ^^^^^^^^^^ no-stringly-typed-column 50
  has_notes char(1) DEFAULT 'N',
--          ^^^^^^^ no-stringly-typed-column 50
  user_uuid varchar(36),
--          ^^^^^^^^^^^ no-stringly-typed-column 50
  "shippedAt" text,
--            ^^^^ no-stringly-typed-column 50
  date_naissance text,
--               ^^^^ no-stringly-typed-column 50
  est_actif text,
--          ^^^^ no-stringly-typed-column 50
  date_format text,
  discount text,
  flat text,
  island text,
  fine_at timestamptz,
  uuid text,
  tags_date text[]
);
