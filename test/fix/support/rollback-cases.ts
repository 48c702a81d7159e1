/** A history and the migration that ends it, which is to be undone. */
export interface RollbackCase {
  readonly title: string;
  readonly before: string;
  readonly migration: string;
  /** What is said not to come back; none where it is left out. */
  readonly notes?: readonly string[];
}

const POSTGRES_SHOP = `CREATE TYPE state AS ENUM ('open', 'paid');
CREATE TABLE shops (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  shop_id bigint NOT NULL REFERENCES shops (id) ON DELETE CASCADE,
  state state NOT NULL DEFAULT 'open',
  total numeric(12,2) CHECK (total >= 0),
  code text COLLATE "C"
);
CREATE INDEX orders_shop ON orders (shop_id) WHERE state = 'open';
COMMENT ON COLUMN orders.code IS 'as the shop''s own system calls it';
CREATE TABLE items (id int PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch_orders BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON orders FOR SELECT USING (true);
CREATE VIEW open_orders AS SELECT id, shop_id FROM orders WHERE state = 'open';
`;

export const POSTGRES_CASES: readonly RollbackCase[] = [
  {
    title: 'views with all columns are made again when the new column is gone, and before those that read them',
    before: `${POSTGRES_SHOP}CREATE VIEW everything AS SELECT * FROM orders;
CREATE VIEW few AS SELECT id FROM everything;
`,
    migration: `DROP VIEW few;
ALTER TABLE orders ADD COLUMN paid_at timestamptz;
DROP VIEW everything;
CREATE VIEW everything AS SELECT * FROM orders;
CREATE VIEW few AS SELECT id, paid_at FROM everything;`,
  },
  {
    title: 'a dropped table comes back with all that was on it, and with the foreign keys and views of others',
    before: POSTGRES_SHOP,
    migration: 'DROP TABLE orders CASCADE;',
    notes: ['Comes back empty: orders'],
  },
  {
    title: 'a table that was changed since it was created comes back as it was last',
    before: `${POSTGRES_SHOP}ALTER TABLE items ADD COLUMN note varchar(20) DEFAULT 'none', DROP CONSTRAINT items_order_id_fkey;
ALTER TABLE items RENAME COLUMN note TO remark;
CREATE INDEX items_remark ON items (lower(remark));
`,
    migration: 'DROP TABLE items;',
    notes: ['Comes back empty: items'],
  },
  {
    title: 'a dropped column comes back with its type, default, constraints and indexes',
    before: `${POSTGRES_SHOP}DROP VIEW open_orders;\n`,
    migration: 'ALTER TABLE orders DROP COLUMN state, DROP COLUMN shop_id, DROP COLUMN total;',
    notes: [
      'Comes back empty: orders.state',
      'Comes back empty: orders.shop_id (NOT NULL without a default: with rows in the table give it one first)',
      'Comes back empty: orders.total',
    ],
  },
  {
    title: 'constraints that nobody named are dropped by the names that they got',
    before: POSTGRES_SHOP,
    migration:
      'ALTER TABLE items ADD UNIQUE (order_id), ADD CHECK (id > 0), ADD FOREIGN KEY (id) REFERENCES shops (id);',
  },
  {
    title: 'types, defaults and names go back',
    before: POSTGRES_SHOP,
    migration: `ALTER TABLE shops ALTER COLUMN name TYPE varchar(200), ALTER COLUMN name DROP NOT NULL, ALTER COLUMN name SET DEFAULT 'x';
ALTER TABLE shops RENAME TO stores;
ALTER TABLE stores RENAME COLUMN name TO label;
ALTER INDEX shops_name_key RENAME TO stores_label_key;
ALTER TYPE state RENAME VALUE 'paid' TO 'settled';`,
  },
  {
    title: 'an enum that takes the place of another gives it back',
    before: `${POSTGRES_SHOP}DROP VIEW open_orders;\nDROP INDEX orders_shop;\n`,
    migration: `CREATE TYPE state_new AS ENUM ('open', 'paid', 'sent');
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;
ALTER TABLE orders ALTER COLUMN state TYPE state_new USING state::text::state_new;
ALTER TYPE state RENAME TO state_old;
ALTER TYPE state_new RENAME TO state;
DROP TYPE state_old;
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'open';`,
  },
  {
    title: 'views, functions, triggers, policies and sequences come back from their statements',
    before: `${POSTGRES_SHOP}CREATE SEQUENCE numbers START 5;\n`,
    migration: `DROP VIEW open_orders;
DROP TRIGGER touch_orders ON orders;
DROP FUNCTION touch();
DROP POLICY everybody ON orders;
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
DROP SEQUENCE numbers;`,
  },
  {
    title: 'what is replaced comes back as it was',
    before: POSTGRES_SHOP,
    migration: `CREATE OR REPLACE VIEW open_orders AS SELECT id, shop_id, total FROM orders;
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;`,
  },
  {
    title: 'what was there already stays',
    before: POSTGRES_SHOP,
    migration: `CREATE TABLE IF NOT EXISTS shops (id int);
ALTER TABLE shops ADD COLUMN IF NOT EXISTS name text;
DROP TABLE IF EXISTS nothing;`,
  },
  {
    title: 'partitions are attached and detached again',
    before: `CREATE TABLE sales (day date NOT NULL, amount int, PRIMARY KEY (day)) PARTITION BY RANGE (day);
CREATE INDEX sales_amount ON sales (amount);
CREATE TABLE sales_2019 PARTITION OF sales FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');
CREATE TABLE sales_2020 (day date NOT NULL, amount int);
`,
    migration: `ALTER TABLE sales DETACH PARTITION sales_2019;
ALTER TABLE sales ATTACH PARTITION sales_2020 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');`,
  },
  {
    title: 'a value of an enum and written rows are said to stay',
    before: POSTGRES_SHOP,
    migration: `ALTER TYPE state ADD VALUE 'sent';\nUPDATE shops SET name = 'x';`,
    notes: ["Cannot be undone: UPDATE shops SET name = 'x'", "Cannot be undone: ALTER TYPE state ADD VALUE 'sent'"],
  },
];

const SQLITE_SHOP = `CREATE TABLE shops (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  shop_id INTEGER NOT NULL REFERENCES shops (id) ON DELETE CASCADE,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid')),
  total REAL
) STRICT;
CREATE INDEX orders_shop ON orders (shop_id) WHERE state = 'open';
CREATE TRIGGER touch AFTER UPDATE ON shops BEGIN UPDATE orders SET total = 0 WHERE shop_id = NEW.id; END;
`;

export const SQLITE_CASES: readonly RollbackCase[] = [
  {
    title: 'a dropped table comes back with its keys, indexes, triggers and options',
    before: SQLITE_SHOP,
    migration: 'DROP TABLE orders;\nDROP TABLE shops;',
    notes: ['Comes back empty: shops', 'Comes back empty: orders'],
  },
  {
    title: 'a column that ALTER TABLE cannot add comes back in a rebuilt table',
    before: `${SQLITE_SHOP}DROP INDEX orders_shop;\nCREATE TABLE tags (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b INTEGER);\n`,
    migration: 'ALTER TABLE tags DROP COLUMN a;\nALTER TABLE orders DROP COLUMN total;',
    notes: [
      'Comes back empty: orders.total',
      'Comes back empty: tags.a (NOT NULL without a default: with rows in the table give it one first)',
    ],
  },
  {
    title: 'a column that ALTER TABLE cannot drop goes with a rebuilt table',
    before: SQLITE_SHOP,
    migration:
      'ALTER TABLE orders ADD COLUMN parent_id INTEGER REFERENCES orders (id);\nALTER TABLE orders RENAME COLUMN total TO sum;',
  },
  {
    title: 'a table that the migration rebuilds is rebuilt as it was, rows and all, and others still reference it',
    before: SQLITE_SHOP,
    migration: `CREATE TABLE new_shops (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, city TEXT);
INSERT INTO new_shops (id, name) SELECT id, name FROM shops;
DROP TABLE shops;
ALTER TABLE new_shops RENAME TO shops;
CREATE INDEX shops_city ON shops (city);`,
  },
];

const MYSQL_SHOP = `CREATE TABLE shops (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(100) NOT NULL, UNIQUE KEY shops_name (name(20))) ENGINE=InnoDB COMMENT='all of them';
CREATE TABLE orders (
  id bigint NOT NULL AUTO_INCREMENT,
  shop_id bigint unsigned NOT NULL,
  state enum('open','paid') NOT NULL DEFAULT 'open' COMMENT 'what the till says',
  code varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  changed_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  KEY orders_state (state, code(5)),
  FOREIGN KEY (shop_id) REFERENCES shops (id) ON DELETE CASCADE
);
`;

export const MYSQL_CASES: readonly RollbackCase[] = [
  {
    title: 'a dropped table comes back with its keys, indexes and options',
    before: `${MYSQL_SHOP}ALTER TABLE orders ADD COLUMN note text, DROP COLUMN code;\n`,
    migration: 'DROP TABLE orders;',
    notes: ['Comes back empty: orders'],
  },
  {
    title: 'a dropped column comes back with all that its definition says, and in the indexes that it was in',
    before: MYSQL_SHOP,
    migration: 'ALTER TABLE orders DROP COLUMN code, DROP COLUMN changed_at;',
    notes: ['Comes back empty: orders.code', 'Comes back empty: orders.changed_at'],
  },
  {
    title: 'a foreign key takes the index along that was made for it',
    before: `${MYSQL_SHOP}CREATE TABLE items (id int PRIMARY KEY, order_id bigint);\n`,
    migration: 'ALTER TABLE items ADD FOREIGN KEY (order_id) REFERENCES orders (id);',
  },
  {
    title: 'changed and renamed columns get their whole definition again',
    before: MYSQL_SHOP,
    migration: `ALTER TABLE orders MODIFY state varchar(10), CHANGE code ref varchar(30);
ALTER TABLE orders ALTER COLUMN shop_id SET DEFAULT 1, RENAME INDEX orders_state TO orders_by_state;
RENAME TABLE shops TO stores;`,
  },
  {
    title: 'a dropped foreign key and primary key come back',
    before: MYSQL_SHOP,
    migration: `ALTER TABLE orders DROP FOREIGN KEY orders_ibfk_1;
ALTER TABLE orders MODIFY id bigint NOT NULL, DROP PRIMARY KEY;
DROP INDEX orders_state ON orders;`,
  },
];
