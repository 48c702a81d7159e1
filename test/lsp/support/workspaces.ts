/** A folder of plain numbered PostgreSQL migrations: money in a float, and a foreign key whose index is missing. */
export const SHOP = {
  '/w/schemawise.config.json': '{ "dialect": "postgresql" }\n',
  '/w/db/migrations/001_orders.sql': `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total_price double precision NOT NULL
);
`,
  '/w/db/migrations/002_items.sql': `CREATE TABLE items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL
);
`,
  '/w/db/migrations/003_link.sql': `ALTER TABLE items
  ADD CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT;
`,
} as const;

export const ORDERS = '/w/db/migrations/001_orders.sql' satisfies keyof typeof SHOP;
export const ITEMS = '/w/db/migrations/002_items.sql' satisfies keyof typeof SHOP;
export const LINK = '/w/db/migrations/003_link.sql' satisfies keyof typeof SHOP;

/** Only these rules run, so that a new rule changes no expectation here. */
export const RULES_UNDER_TEST = {
  rules: {
    '*': 'off',
    'no-float-money': 'error',
    'missing-foreign-key-index': 'warning',
    'unused-suppression': 'warning',
  },
};
