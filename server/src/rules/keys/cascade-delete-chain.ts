import type { Fix } from '../../model/fix.ts';
import type { ForeignKey } from '../../model/schema.ts';
import { TRACE_TABLE_WORDS } from '../lexicons/table-kinds.ts';
import type { FixContext, Rule, RuleMeta, SchemaContext } from '../rule.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { enumerate } from '../support/identifiers.ts';
import { type CascadeLink, cascadesByParent, cascadesFrom } from '../support/keys/cascades.ts';
import { columnNameAt } from '../support/keys/column-name.ts';
import { setActionEdit } from '../support/keys/foreign-key-declaration.ts';
import { referencedName } from '../support/keys/referenced-name.ts';
import { SOFT_DELETE_OPTIONS, softDeleteColumn } from '../support/keys/soft-delete.ts';
import { isJoinTable, isNamed } from '../support/keys/table-kinds.ts';
import { isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'cascade-delete-chain',
  title: 'One DELETE must not cascade through several tables',
  group: 'keys',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 50, when: 'the cascade goes on to further tables, or reaches an audit log or a table with soft deletion' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`DELETE FROM customers WHERE id = 7\` looks like one row. With a chain of ON DELETE CASCADE it deletes the customer's orders, their lines, their payments and whatever hangs on those, in one transaction, with locks
on all of them, and nothing in the statement says so. Logs and soft-deleted rows, kept on purpose, go the same way.`,
    howToFix: `Break the chain where things begin to have a life of their own: \`ON DELETE RESTRICT\` there, and delete the children knowingly, in batches where they are many. Keep CASCADE for parts that mean nothing
without their whole.`,
    whenNotToUse: `A single step is fine, unless the option \`strict\` is set, and pure join tables are not counted as further tables. The graph is that of the whole database, all files together. Suppress it where the tables are one thing in several
parts, such as a document and its paragraphs.`,
    bad: [
      {
        title: 'A customer takes the payments along',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE\n);\nCREATE TABLE payments (\n  id bigint PRIMARY KEY,\n  order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,\n  amount numeric(19,4) NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A customer with orders stays',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE RESTRICT\n);\nCREATE TABLE payments (\n  id bigint PRIMARY KEY,\n  order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,\n  amount numeric(19,4) NOT NULL\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.5.5 Foreign Keys: CASCADE for parts of a whole, RESTRICT or NO ACTION for independent objects',
      'Bytebase STATEMENT_DISALLOW_ON_DEL_CASCADE, pgrubic CT002, slowql REL-FK-002 (single steps all)',
    ],
  },
  options: {
    ...SOFT_DELETE_OPTIONS,
    strict: { schema: { type: 'boolean' }, default: false, description: 'Report every ON DELETE CASCADE.' },
  },
};

/** The finding sits on the foreign key from which the cascade goes on; related are the links that it reaches. */
export const cascadeDeleteChain: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const links = cascadesByParent(context.schema);
    for (const siblings of links.values()) {
      for (const link of siblings) {
        const further = cascadesFrom(link.table.key, links).filter(({ table }) => !isJoinTable(table));
        reportLink(context, link, further);
      }
    }
  },
};

function reportLink(context: SchemaContext, link: CascadeLink, further: readonly CascadeLink[]): void {
  const { table, foreignKey } = link;
  const parent = referencedName(foreignKey, context.schema);
  const mark = softDeleteColumn(table, context.options);
  const isLog = isNamed(table, TRACE_TABLE_WORDS);
  const reached = [table.name, ...further.map((one) => one.table.name)];
  const reason =
    further.length > 0
      ? `Deleting a row of ${parent} also deletes from ${listed(reached)}, and nothing in the statement says so.`
      : mark
        ? `Deleting a row of ${parent} deletes rows of ${table.name} for good, although ${mark.name} is there to mark them.`
        : isLog
          ? `Deleting a row of ${parent} deletes its traces in ${table.name}, which are kept for afterwards.`
          : context.options.strict === true
            ? `Deleting a row of ${parent} also deletes rows of ${table.name}.`
            : undefined;
  if (reason === undefined) return;
  context.report(foreignKeyColumnsAt(foreignKey), {
    confidence: 50,
    message: `${reason} Make it ${context.prisma ? 'onDelete: Restrict' : 'ON DELETE RESTRICT'} unless the rows are parts of one thing.`,
    related: [
      ...further.slice(0, MAX_RELATED).map((one) => ({
        at: foreignKeyColumnsAt(one.foreignKey),
        message: `from ${referencedName(one.foreignKey, context.schema)} it goes on to ${one.table.name}`,
      })),
      ...(further.length === 0 && mark ? [{ at: columnNameAt(mark), message: `${mark.name} marks deleted rows` }] : []),
    ],
    fixes: (fixContext) => fixesFor(fixContext, foreignKey, context.prisma !== undefined),
  });
}

/** More names than this hide what is said of them. */
const MAX_NAMES = 5;
/** Further links are of the same kind. */
const MAX_RELATED = 20;

function listed(names: readonly string[]): string {
  if (names.length <= MAX_NAMES) return enumerate(names);
  return `${names.slice(0, MAX_NAMES).join(', ')} and ${names.length - MAX_NAMES} more tables`;
}

function fixesFor(context: FixContext, foreignKey: ForeignKey, prisma: boolean): readonly Fix[] {
  if ((context.deployed && !prisma) || isNested(foreignKey.origin)) return [];
  const edit = setActionEdit(foreignKey, 'delete', context.dialect === 'tsql' ? 'noAction' : 'restrict');
  return edit ? [{ kind: 'edit', title: 'Refuse the deletion instead', bulk: false, edits: [edit] }] : [];
}
