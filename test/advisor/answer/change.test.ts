import { describe, expect, it } from 'vitest';
import { writeChange } from '../../../server/src/advisor/answer/change/write-change.ts';
import { readChange } from '../../../server/src/advisor/router/change/read-change.ts';
import type { SchemaChange } from '../../../server/src/advisor/router/change/schema-change.ts';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { splitStatements } from '../../../server/src/text/splitter.ts';

const asks: readonly (readonly [question: string, change: SchemaChange])[] = [
  [
    'add a nullable column phone to the customers table',
    { kind: 'addColumn', table: 'customers', column: 'phone', required: false },
  ],
  [
    'How do I add a `phone` column to customers?',
    { kind: 'addColumn', table: 'customers', column: 'phone', required: false },
  ],
  [
    'add column phone varchar(32) to customers',
    { kind: 'addColumn', table: 'customers', column: 'phone', type: 'varchar(32)', required: false },
  ],
  [
    'add a NOT NULL column status of type text to orders',
    { kind: 'addColumn', table: 'orders', column: 'status', type: 'text', required: true },
  ],
  [
    'ajouter une colonne phone à la table customers',
    { kind: 'addColumn', table: 'customers', column: 'phone', required: false },
  ],
  ['drop the column legacy_id from users', { kind: 'dropColumn', table: 'users', column: 'legacy_id' }],
  ['remove column users.legacy_id', { kind: 'dropColumn', table: 'users', column: 'legacy_id' }],
  [
    'rename column name to full_name in users',
    { kind: 'renameColumn', table: 'users', column: 'name', to: 'full_name' },
  ],
  ['rename users.name to full_name', { kind: 'renameColumn', table: 'users', column: 'name', to: 'full_name' }],
  [
    'renommer la colonne nom en nom_complet dans clients',
    { kind: 'renameColumn', table: 'clients', column: 'nom', to: 'nom_complet' },
  ],
  [
    'add an index on orders(customer_id, created_at)',
    { kind: 'addIndex', table: 'orders', columns: ['customer_id', 'created_at'] },
  ],
  ['create an index for orders.customer_id', { kind: 'addIndex', table: 'orders', columns: ['customer_id'] }],
  [
    'add a foreign key from orders.customer_id to customers.id',
    { kind: 'addForeignKey', table: 'orders', column: 'customer_id', parent: 'customers', parentColumn: 'id' },
  ],
  [
    'add a foreign key on orders(customer_id) referencing customers',
    { kind: 'addForeignKey', table: 'orders', column: 'customer_id', parent: 'customers', parentColumn: 'id' },
  ],
  [
    'ajouter une clé étrangère de orders.customer_id vers customers',
    { kind: 'addForeignKey', table: 'orders', column: 'customer_id', parent: 'customers', parentColumn: 'id' },
  ],
  ['partition orders by month', { kind: 'partition', table: 'orders', period: 'month' }],
  ['partitionner la table commandes par jour', { kind: 'partition', table: 'commandes', period: 'day' }],
  [
    'ajouter une contrainte CHECK sur orders.total sans bloquer',
    { kind: 'addCheck', table: 'orders', column: 'total', operator: '>=', value: '0', isExample: true },
  ],
  ['add a unique constraint on users(email)', { kind: 'addUnique', table: 'users', columns: ['email'] }],
  [
    'create a unique index on users(tenant_id, email)',
    { kind: 'addUnique', table: 'users', columns: ['tenant_id', 'email'] },
  ],
  ['make users.email unique', { kind: 'addUnique', table: 'users', columns: ['email'] }],
  [
    'add a check constraint price >= 0 on products',
    { kind: 'addCheck', table: 'products', column: 'price', operator: '>=', value: '0' },
  ],
  [
    'add a check to products that price > 0',
    { kind: 'addCheck', table: 'products', column: 'price', operator: '>', value: '0' },
  ],
  ['drop index orders_status_idx', { kind: 'dropIndex', index: 'orders_status_idx' }],
  ['drop the index idx_status on orders', { kind: 'dropIndex', index: 'idx_status', table: 'orders' }],
  ["add value 'refunded' to enum order_status", { kind: 'addEnumValue', type: 'order_status', value: 'refunded' }],
  ['make users.email nullable', { kind: 'dropNotNull', table: 'users', column: 'email' }],
  [
    "set a default value of 'new' for orders.status",
    { kind: 'setDefault', table: 'orders', column: 'status', value: "'new'" },
  ],
  ['set the default of orders.quantity to 1', { kind: 'setDefault', table: 'orders', column: 'quantity', value: '1' }],
  [
    "add value 'refunded' to the status enum of orders",
    { kind: 'addColumnValue', table: 'orders', column: 'status', value: 'refunded' },
  ],
  [
    'create a table invoices with customer_id, amount and due date',
    { kind: 'createTable', table: 'invoices', columns: ['customer_id', 'amount', 'due_date'] },
  ],
  [
    'ajouter une colonne téléphone à la table clients',
    { kind: 'addColumn', table: 'clients', column: 'téléphone', required: false },
  ],
  [
    'add a column страна to the table заказы',
    { kind: 'addColumn', table: 'заказы', column: 'страна', required: false },
  ],
  ['make users.email not null', { kind: 'setNotNull', table: 'users', column: 'email' }],
  [
    'change orders.total from float to numeric(19,4)',
    { kind: 'changeType', table: 'orders', column: 'total', type: 'numeric(19,4)' },
  ],
];

describe('a small change', () => {
  for (const [question, change] of asks) {
    it(`is read from "${question}"`, () => {
      expect(readChange(question)).toEqual(change);
    });
  }

  for (const question of [
    'my query is slow',
    'should I add an index?',
    'how to add a column without downtime',
    'which columns of the table should I index',
    'add a column to a big table in production',
    'rename a column without downtime',
    'why is postgres not using my index on lower(email)',
    'comment ajouter une colonne obligatoire sur une grosse table sans coupure',
    'how to add a foreign key to a big table without blocking writes',
    'should I drop the index that is unused',
    'add check constraint to existing table',
    'can I make a column unique without locking',
  ]) {
    it(`is not read from "${question}"`, () => {
      expect(readChange(question)).toBeUndefined();
    });
  }

  for (const dialect of ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'] as const) {
    it(`is written so that ${dialect} reads it`, async () => {
      const parser = await loadParser(dialect);
      for (const [, change] of asks) {
        const sql = (writeChange(change, dialect, 'en')?.steps ?? []).flatMap((step) => step.sql ?? []).join('\n');
        for (const { start, end } of splitStatements(sql, dialect).filter((slice) => slice.kind === 'sql')) {
          const parsed = parser?.parse(sql.slice(start, end));
          expect(parsed?.fact.kind, sql.slice(start, end)).not.toBe('unparsed');
        }
      }
    });
  }
});
