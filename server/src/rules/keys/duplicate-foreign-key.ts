import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { ForeignKey, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { referencedName } from '../support/keys/referenced-name.ts';
import { isNested, sameSpan } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'duplicate-foreign-key',
  title: 'Two foreign keys must not say the same',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'two foreign keys of a table have the same columns and the same target' }],
  aboutRunning: false,
  docs: {
    why: `Every INSERT and UPDATE checks both, every DELETE of a parent runs the triggers of both, and dropping “the” constraint leaves the other in force. Where their actions differ (CASCADE here, RESTRICT there), which one wins depends on the order of
their names.`,
    howToFix: `Delete the second; in a deployed schema drop it in a new migration, after a look at which of the two has the action that is meant.`,
    whenNotToUse: `The same columns with different targets are no duplicates, and neither are different orders that pair the columns differently. The schema at the end of history decides.`,
    bad: [
      {
        title: 'On the column and on the table',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (\n  id bigint PRIMARY KEY,\n  user_id bigint REFERENCES users (id),\n  FOREIGN KEY (user_id) REFERENCES users (id)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One foreign key for each column',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (\n  id bigint PRIMARY KEY,\n  author_id bigint REFERENCES users (id),\n  editor_id bigint REFERENCES users (id)\n);\n',
          },
        ],
      },
    ],
    sources: ['pg-index-health, duplicated and intersected foreign keys', 'Percona Toolkit, pt-duplicate-key-checker'],
  },
};

/** The finding sits on the columns of the foreign key that was declared later; related is the first one. */
export const duplicateForeignKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table' || table.foreignKeys.length < 2) return;
    const order = declarationOrder(context.database.plan);
    const seen = new Map<string, ForeignKey>();
    const own = table.foreignKeys.filter((foreignKey) => !foreignKey.inheritedFrom && foreignKey.columns.length > 0);
    for (const foreignKey of own.toSorted((a, b) => order(a.origin, b.origin))) {
      const signature = signatureOf(foreignKey);
      const first = seen.get(signature);
      if (!first) {
        seen.set(signature, foreignKey);
        continue;
      }
      if (dropsByDynamicSql(context, foreignKey)) continue;
      const parent = referencedName(foreignKey, context.schema);
      context.report(foreignKeyColumnsAt(foreignKey), {
        confidence: 90,
        message:
          `${table.name} already has a foreign key from ${foreignKey.columns.join(', ')} to ${parent}, so every write is checked twice and dropping one leaves the other. ` +
          'Delete this one.',
        related: [{ at: foreignKeyColumnsAt(first), message: 'the first foreign key that says so' }],
        fixes: (fixContext) => fixesFor(fixContext, table, foreignKey),
      });
    }
  },
};

/** True where the file drops a foreign key by a text that it puts together, so that the first one may be gone. */
function dropsByDynamicSql({ database }: TableContext, foreignKey: ForeignKey): boolean {
  return database
    .statementsOf(foreignKey.origin.statement.file)
    .some(
      ({ text, parsed }) => parsed.fact.kind !== 'alterTable' && /\bdrop\s+(?:foreign\s+key|constraint)\b/i.test(text),
    );
}

/** The pairs of columns in any order, and the target. */
function signatureOf({ columns, referencedColumns, referencedTable }: ForeignKey): string {
  const pairs = columns.map(
    (column, index) => `${column.toLowerCase()}>${referencedColumns[index]?.toLowerCase() ?? ''}`,
  );
  return JSON.stringify([referencedTable, pairs.toSorted()]);
}

function fixesFor(context: FixContext, table: Table, foreignKey: ForeignKey): readonly Fix[] {
  const { dialect } = context;
  if (!context.deployed && !isNested(foreignKey.origin)) {
    const edit = removal(foreignKey);
    return edit ? [{ kind: 'edit', title: 'Delete this foreign key', bulk: false, edits: [edit] }] : [];
  }
  if (!context.canWriteMigration || foreignKey.name === undefined || dialect === 'sqlite' || table.outside) return [];
  const alter = `ALTER TABLE ${tableName(table, dialect)}`;
  const name = quoteIdentifier(foreignKey.name, dialect);
  return [
    {
      kind: 'migration',
      title: `Drop ${foreignKey.name} in a new migration`,
      slug: slug('drop', foreignKey.name),
      bulk: false,
      steps: [
        {
          up: [`${alter} DROP ${dialect === 'mysql' ? 'FOREIGN KEY' : 'CONSTRAINT'} ${name}`],
          down: [],
          transactional: true,
          comment: `The other foreign key on (${foreignKey.columns.join(', ')}) stays.`,
        },
      ],
    },
  ];
}

/** Deletes the constraint with its comma, REFERENCES behind a column, or the ALTER TABLE that does nothing else. */
function removal({ origin: { statement, span } }: ForeignKey): StatementEdit | undefined {
  const { fact } = statement.parsed;
  const before = statement.text.slice(0, span.start);
  if (fact.kind === 'createTable') {
    const isConstraint = fact.constraints.some((one) => sameSpan(one.span, span));
    const gap = (isConstraint ? /,\s*$/ : /\s+$/).exec(before)?.[0];
    return gap === undefined
      ? undefined
      : { statement, span: { start: span.start - gap.length, end: span.end }, newText: '' };
  }
  if (fact.kind !== 'alterTable' || fact.actions.length !== 1 || fact.actions[0]?.kind !== 'addConstraint')
    return undefined;
  return { statement, span: { start: 0, end: statement.text.length }, newText: '' };
}
