import type { TableConstraint } from '../../model/constraint.ts';
import type { Fix } from '../../model/fix.ts';
import type { AlterAction, ColumnDefinition, CreateTable } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { inCaseOf, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-inline-references-ignored',
  title: 'A foreign key must be declared on the table, since MySQL ignores it on the column',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'REFERENCES stands on a column, and nothing declares the same foreign key on the table' },
  ],
  aboutRunning: false,
  docs: {
    why: `Before version 9.0 MySQL reads \`user_id int REFERENCES users (id)\` and does nothing: no foreign key, no index, no warning. The schema looks guarded and is not; orders of users that are gone
pile up, and ON DELETE CASCADE never runs. MariaDB does the same before 10.5.`,
    howToFix: 'Declare it on the table: `FOREIGN KEY (user_id) REFERENCES users (id)`.',
    whenNotToUse:
      'It is silent for MySQL 9.0 and MariaDB 10.5 and later where `targets` names the version; for MariaDB a current version is taken for granted. A column whose foreign key the table declares as well is exempt.',
    bad: [
      {
        title: 'No foreign key at all',
        dialect: 'mysql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id int PRIMARY KEY);\nCREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id));\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Declared on the table',
        dialect: 'mysql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id int PRIMARY KEY);\nCREATE TABLE orders (id int PRIMARY KEY, user_id int, FOREIGN KEY (user_id) REFERENCES users (id));\n',
          },
        ],
      },
    ],
    sources: [
      'MySQL 8.4 manual, 15.1.20.5 FOREIGN KEY Constraints; release notes of MySQL 9.0',
      'MariaDB documentation, Foreign Keys (10.5)',
      'Atlas MY102',
    ],
  },
};

type AddColumn = Extract<AlterAction, { kind: 'addColumn' }>;

/** The finding sits on the clause, from REFERENCES (or CONSTRAINT) on. */
export const mysqlInlineReferencesIgnored: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if ((fact.kind !== 'createTable' && fact.kind !== 'alterTable') || honoursReferences(context)) return;
    if (fact.kind === 'createTable') {
      for (const column of fact.columns) {
        if (!isDeclared(fact.constraints, column)) report(context, column, () => onTable(context, fact, column));
      }
      return;
    }
    const constraints = fact.actions.flatMap((one) => (one.kind === 'addConstraint' ? [one.constraint] : []));
    for (const action of fact.actions) {
      if (action.kind === 'addColumn' && !isDeclared(constraints, action.column)) {
        report(context, action.column, () => onAlter(context, action));
      }
    }
  },
};

function honoursReferences({ dialect, database }: TimelineContext): boolean {
  const version = Number.parseFloat(database.target ?? '');
  if (dialect === 'mysql') return version >= 9;
  const [major = 11, minor = 0] = (database.target ?? '11').split('.').map(Number);
  return major > 10 || (major === 10 && minor >= 5);
}

function isDeclared(constraints: readonly TableConstraint[], { name }: ColumnDefinition): boolean {
  return constraints.some(
    (one) =>
      one.kind === 'foreignKey' && one.columns.some((column) => column.name.toLowerCase() === name.name.toLowerCase()),
  );
}

function report(context: TimelineContext, column: ColumnDefinition, edits: () => Fix | undefined): void {
  const { references } = column;
  if (!references) return;
  context.report(references.span, {
    confidence: 90,
    message: `${context.dialect === 'mysql' ? 'MySQL before 9.0' : 'MariaDB before 10.5'} reads this and does nothing: ${column.name.name} has no foreign key. Declare it on the table, FOREIGN KEY (${column.name.name}) REFERENCES ….`,
    fixes: (fixContext: FixContext) => {
      const fix = fixContext.deployed || context.nested ? undefined : edits();
      return fix ? [fix] : [];
    },
  });
}

/** `FOREIGN KEY (c) REFERENCES …`, a name before it where the clause has one; and the place of the clause with the space before. */
function moved(context: TimelineContext, column: ColumnDefinition) {
  const { references } = column;
  const { statement } = context;
  if (!references || references.referencedColumns.length === 0) return undefined;
  const clause = textAt(statement, references.span);
  const at = clause.search(/\breferences\b/i);
  if (at < 0) return undefined;
  const gap = /\s*$/.exec(statement.text.slice(0, references.span.start))?.[0].length ?? 0;
  const name = references.name ? `CONSTRAINT ${textAt(statement, references.name.span)} ` : '';
  const text = `${inCaseOf(statement, `${name}FOREIGN KEY`)} (${textAt(statement, column.name.span)}) ${clause.slice(at)}`;
  return { text, clause: { start: references.span.start - gap, end: references.span.end } };
}

const TITLE = 'Declare the foreign key on the table';

function onTable(context: TimelineContext, fact: CreateTable, column: ColumnDefinition): Fix | undefined {
  const { statement } = context;
  const found = moved(context, column);
  if (!found || !fact.bodySpan) return undefined;
  const close = fact.bodySpan.end - 1;
  const end = close - (/\s*$/.exec(statement.text.slice(0, close))?.[0].length ?? 0);
  const indent = /\n([ \t]*)[^\n]*$/.exec(statement.text.slice(0, column.span.start))?.[1];
  const isLast = found.clause.end === end;
  const newText = `,${indent === undefined ? ' ' : `\n${indent}`}${found.text}`;
  const edits = isLast
    ? [{ statement, span: found.clause, newText }]
    : [
        { statement, span: found.clause, newText: '' },
        { statement, span: { start: end, end }, newText },
      ];
  return { kind: 'edit', title: TITLE, bulk: true, edits };
}

function onAlter(context: TimelineContext, action: AddColumn): Fix | undefined {
  const { statement } = context;
  const found = moved(context, action.column);
  if (!found) return undefined;
  const newText = `, ${inCaseOf(statement, 'ADD')} ${found.text}`;
  const { end } = action.span;
  const edits =
    found.clause.end === end
      ? [{ statement, span: found.clause, newText }]
      : [
          { statement, span: found.clause, newText: '' },
          { statement, span: { start: end, end }, newText },
        ];
  return { kind: 'edit', title: TITLE, bulk: true, edits };
}
