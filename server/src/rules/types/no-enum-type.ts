import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { CreateType } from '../../model/object-facts.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier, tableName } from '../support/identifiers.ts';
import { inCaseOf, isNested, textAt } from '../support/places.ts';
import { declaredColumns, definitionOf } from '../support/types/declared-columns.ts';
import { type StandingType, standingTypes } from '../support/types/standing-columns.ts';

const meta: RuleMeta = {
  id: 'no-enum-type',
  title: 'Keep a list of allowed values in a table',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'an enum type of PostgreSQL, or an ENUM or SET column of MySQL' }],
  aboutRunning: false,
  docs: {
    why: `The values of an enum are part of the schema: a new one is a migration, taking one away or reordering them means making the type anew (PostgreSQL) or rebuilding the table (MySQL), and nothing can be said about a value,
such as its label, its order or that it is no longer offered. A SET column also breaks first normal form.`,
    howToFix: `Make a lookup table with the values as its rows, and refer to it by a foreign key.`,
    whenNotToUse: `Off by default: for values that never change an enum is fine, and PostgreSQL adds one without a lock. ClickHouse's enums are recommended there and not looked at.`,
    bad: [
      {
        title: 'An enum',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: "CREATE TYPE order_status AS ENUM ('open', 'paid');\n" }],
      },
    ],
    good: [
      {
        title: 'A lookup table',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE order_status (\n  id text PRIMARY KEY\n);\n' }],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “31 Flavors”',
      'postgres-language-server creatingEnum, eugene W13, pgrubic GN006, SOAR COL.010, sqlcheck 2002',
    ],
  },
};

/** The finding sits on the type's name, or in MySQL on the column's type. */
export const noEnumType: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createType', 'createTable', 'alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (context.direction === 'down') return;
    if (fact.kind === 'createType' && fact.form === 'enum' && context.dialect === 'postgresql') {
      checkType(context, fact);
    } else if (context.dialect !== 'postgresql') {
      for (const one of standingTypes(context)) checkColumn(context, one);
    }
  },
};

function checkType(context: TimelineContext, fact: CreateType): void {
  const { statement } = context;
  // A type that a later migration drops or makes anew is settled.
  const stands = [...context.final.enums()].some((one) => one.origin.statement === statement);
  if (!stands) return;
  const name = fact.name.object.name;
  context.report(fact.name.span, {
    confidence: 25,
    message: `The values of ${name} are part of the schema: adding one is a migration, and taking one away means making the type anew. Keep them as the rows of a table and refer to it.`,
    fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : lookupTableFix(fixContext, context, fact)),
  });
}

/** The type becomes a table with a row for each value, and the columns that have it refer to that. */
function lookupTableFix(context: FixContext, { statement }: TimelineContext, fact: CreateType): readonly Fix[] {
  const name = textAt(statement, fact.name.span);
  const rows = fact.values.map((value) => `('${value.replaceAll("'", "''")}')`).join(', ');
  const insert = rows === '' ? '' : `;\nINSERT INTO ${name} (id) VALUES ${rows}`;
  const newText = inCaseOf(statement, `CREATE TABLE ${name} (id text PRIMARY KEY)${insert}`);
  const edits: StatementEdit[] = [{ statement, span: { start: 0, end: statement.text.length }, newText }];
  for (const table of context.database.timeline.final.tables()) {
    for (const column of table.columns) {
      if (column.type.family !== 'enum' || column.type.name.split('.').at(-1) !== fact.name.object.name) continue;
      const referring = referenceEdits(context, table, column, name);
      if (!referring) return [];
      edits.push(...referring);
    }
  }
  return [{ kind: 'edit', title: `Make ${name} a table`, edits, bulk: false }];
}

function referenceEdits(context: FixContext, table: Table, column: Column, name: string): StatementEdit[] | undefined {
  const { statement } = column.typeOrigin;
  const isReachable =
    declaredColumns(table).includes(column) && definitionOf(column) && statement === column.origin.statement;
  if (!isReachable || isNested(column.typeOrigin) || context.database.isDeployed(statement.file)) return undefined;
  if (column.type.arrayDimensions > 0 || column.defaultOrigin) return undefined;
  const edits: StatementEdit[] = [
    { statement, span: column.type.span, newText: inCaseOf(statement, `text REFERENCES ${name} (id)`) },
  ];
  if (column.default?.kind === 'cast') {
    edits.push({ statement, span: column.default.span, newText: textAt(statement, column.default.operand.span) });
  }
  return edits;
}

function checkColumn(context: TimelineContext, standing: StandingType): void {
  const { name, type } = standing;
  if (type.name !== 'enum' && type.name !== 'set') return;
  context.report(type.span, {
    confidence: 25,
    message:
      type.name === 'set'
        ? `${name.name} holds a set of values in one column, and which ones is part of the schema. Keep the values in a table and what is chosen in an intersection table.`
        : `The values of ${name.name} are part of the schema: a change of the list is a change of the table. Keep them as the rows of a table and refer to it.`,
    fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : columnFix(fixContext, context, standing)),
  });
}

/** In CREATE TABLE: a lookup table before it, and a foreign key at its end. */
function columnFix(
  context: FixContext,
  { statement, parsed }: TimelineContext,
  standing: StandingType,
): readonly Fix[] {
  const { fact } = parsed;
  const { folded, name, type } = standing;
  if (type.name !== 'enum' || fact.kind !== 'createTable' || !fact.bodySpan || !folded) return [];
  const values = type.arguments.map((value) => value.trim());
  const length = Math.max(1, ...values.map((value) => value.length - 2));
  const { dialect } = context;
  const lookup = quoteIdentifier(`${folded.table.databaseName}_${name.name}`, dialect);
  const rows = values.map((value) => `(${value})`).join(', ');
  const column = quoteIdentifier(name.name, dialect);
  const before = `CREATE TABLE ${lookup} (id varchar(${length}) PRIMARY KEY);\nINSERT INTO ${lookup} (id) VALUES ${rows};\n`;
  const key = `,\n  CONSTRAINT ${quoteIdentifier(`${folded.table.databaseName}_${name.name}_fk`, dialect)} FOREIGN KEY (${column}) REFERENCES ${lookup} (id)\n`;
  const last = /\s*$/.exec(statement.text.slice(0, fact.bodySpan.end - 1))?.[0].length ?? 0;
  const end = fact.bodySpan.end - 1;
  const edits: StatementEdit[] = [
    { statement, span: { start: 0, end: 0 }, newText: before },
    { statement, span: type.span, newText: `varchar(${length})` },
    { statement, span: { start: end - last, end }, newText: key },
  ];
  return [
    {
      kind: 'edit',
      title: `Keep the values in the table ${tableName({ ...folded.table, databaseName: `${folded.table.databaseName}_${name.name}` }, dialect)}`,
      edits,
      bulk: false,
    },
  ];
}
