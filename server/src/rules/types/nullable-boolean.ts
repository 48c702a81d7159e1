import type { Fix, MigrationFix, StatementEdit } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { fillPhase, notNullPlan } from '../support/migrations/not-null-phases.ts';
import { type Phase, phaseSteps } from '../support/migrations/phases.ts';
import type { NotNullTarget } from '../support/not-null-steps.ts';
import { inCaseOf, isNested } from '../support/places.ts';
import { declaredColumns, definitionOf, prismaField, typeAt } from '../support/types/declared-columns.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'nullable-boolean',
  title: 'A boolean column should be NOT NULL',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql', 'prisma'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'a boolean column allows NULL' }],
  aboutRunning: false,
  docs: {
    why: `A boolean that allows NULL has three values. \`WHERE NOT is_active\` leaves out the rows that say NULL, \`WHERE is_active = false\` too, and so do most people who write either of them: the rows
that nobody asked about vanish from both halves of a report.`,
    howToFix: `Add \`NOT NULL DEFAULT false\`. A deployed column is first given the default, then filled in batches, then made NOT NULL without a long lock.`,
    whenNotToUse: `Off by default. Names that speak of three states (\`*_override\`, \`tristate\`) are exempt, and so is a column whose NOT NULL a later statement took away on purpose. Suppress the rule where “not answered yet” is a real answer.`,
    bad: [
      {
        title: 'Three states',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  is_active boolean\n);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Two states',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  is_active boolean NOT NULL DEFAULT false\n);\n',
          },
        ],
      },
    ],
    sources: ['Bill Karwin, SQL Antipatterns, “Fear of the Unknown”', 'pgrubic TP017'],
  },
};

/** The finding sits on the type. */
export const nullableBoolean: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { dialect, table } = context;
    for (const column of declaredColumns(table)) {
      if (!column.nullable || column.generated || !isBoolean(column, dialect) || hasThreeStates(column)) continue;
      // Somebody took NOT NULL away on purpose.
      if (definitionOf(column)?.notNull) continue;
      context.report(typeAt(column), {
        confidence: 25,
        message: `${table.name}.${column.name} allows NULL, a third state that both of its conditions, true and false, leave out. Add NOT NULL DEFAULT ${falseOf(dialect)}, or name it after its three states.`,
        fixes: (fixContext) => fixesFor(fixContext, table, column),
      });
    }
  },
};

/** MySQL's BOOL is tinyint(1), and a dump writes it so. */
function isBoolean({ type }: Column, dialect: Dialect): boolean {
  if (type.arrayDimensions > 0) return false;
  if (type.family === 'boolean') return true;
  const isMysql = dialect === 'mysql' || dialect === 'mariadb';
  return (
    isMysql && (type.name === 'tinyint' || type.name === 'bit') && type.arguments[0]?.trim() === '1' && !type.unsigned
  );
}

const THREE_STATE_WORDS: ReadonlySet<string> = new Set([
  'override',
  'overrides',
  'overridden',
  'tristate',
  'inherit',
  'inherited',
  'maybe',
]);

function hasThreeStates({ name, databaseName }: Column): boolean {
  return [name, databaseName].some((one) => {
    const words = wordsOf(one);
    return words.some((word) => THREE_STATE_WORDS.has(word)) || /tri_?state/i.test(one);
  });
}

function falseOf(dialect: Dialect): string {
  return dialect === 'tsql' ? '0' : 'false';
}

function fixesFor(context: FixContext, table: Table, column: Column): readonly Fix[] {
  if (prismaField(column)) return prismaFix(column);
  if (context.deployed) return context.canWriteMigration ? migrationFix(context, table, column) : [];
  const edits = editsInPlace(context.dialect, column);
  return edits ? [{ kind: 'edit', title: 'Make it NOT NULL', edits, bulk: false }] : [];
}

/** NOT NULL takes the place of a written NULL, or follows the type; DEFAULT NULL becomes a default that is one. */
function editsInPlace(dialect: Dialect, column: Column): StatementEdit[] | undefined {
  const definition = definitionOf(column);
  const { statement } = column.origin;
  if (!definition || isNested(column.origin) || column.typeOrigin.statement !== statement) return undefined;
  const edits: StatementEdit[] = [];
  const { defaultSpan, type } = definition;
  const ownDefault = column.default && !column.defaultOrigin;
  if (defaultSpan && !column.hasDefault) {
    edits.push({ statement, span: defaultSpan, newText: inCaseOf(statement, `DEFAULT ${falseOf(dialect)}`) });
  }
  const needsDefault = !defaultSpan && !ownDefault && !column.hasDefault;
  const words = inCaseOf(statement, needsDefault ? `NOT NULL DEFAULT ${falseOf(dialect)}` : 'NOT NULL');
  const written = definition.explicitNull
    ? writtenNull(statement.text, type.span.end, definition.span.end, defaultSpan)
    : undefined;
  if (definition.explicitNull && !written) return undefined;
  const { end } = type.span;
  edits.push(
    written
      ? { statement, span: written, newText: words }
      : { statement, span: { start: end, end }, newText: ` ${words}` },
  );
  return edits;
}

/** Where the word NULL stands by itself, outside the default. */
function writtenNull(
  text: string,
  start: number,
  end: number,
  defaultSpan: { start: number; end: number } | undefined,
): { start: number; end: number } | undefined {
  for (const match of text.slice(start, end).matchAll(/\bnull\b/gi)) {
    const at = start + match.index;
    if (defaultSpan && at >= defaultSpan.start && at < defaultSpan.end) continue;
    return { start: at, end: at + match[0].length };
  }
  return undefined;
}

/** `Boolean?` becomes `Boolean`, with a default where it has none. */
function prismaFix(column: Column): readonly Fix[] {
  const field = prismaField(column);
  if (!field) return [];
  const { statement } = column.origin;
  const mark = /^\s*\?/.exec(statement.text.slice(field.typeSpan.end));
  if (!mark) return [];
  const hasDefault = field.attributes.some((attribute) => attribute.name === 'default');
  const span = { start: field.typeSpan.end, end: field.typeSpan.end + mark[0].length };
  const edits = [{ statement, span, newText: hasDefault ? '' : ' @default(false)' }];
  return [{ kind: 'edit', title: 'Make it required', edits, bulk: false }];
}

/** PostgreSQL: the default first, so that no new NULL comes in while the old ones are filled. */
function migrationFix(context: FixContext, table: Table, column: Column): readonly MigrationFix[] {
  if (context.dialect !== 'postgresql') return [];
  const target: NotNullTarget = {
    table: tableName(table, 'postgresql'),
    tableName: table.databaseName,
    column: column.databaseName,
  };
  const alter = `ALTER TABLE ${target.table} ALTER COLUMN ${quoteIdentifier(column.databaseName, 'postgresql')}`;
  const defaultPhase: Phase = {
    name: 'default',
    does: 'gives new rows false, so that no new NULL comes in while the old ones are filled.',
    up: [`${alter} SET DEFAULT false`],
    down: [`${alter} DROP DEFAULT`],
  };
  const { check, rest } = notNullPlan(context, target);
  const phases = [
    ...(column.hasDefault ? [] : [defaultPhase]),
    check,
    fillPhase(context, target, table, 'false'),
    ...rest,
  ];
  return [
    {
      kind: 'migration',
      title: `Make ${table.name}.${column.name} NOT NULL in new migrations`,
      slug: slug('make', table.databaseName, column.databaseName, 'not_null'),
      bulk: false,
      steps: phaseSteps(context, phases, { first: 1, of: phases.length }),
    },
  ];
}
