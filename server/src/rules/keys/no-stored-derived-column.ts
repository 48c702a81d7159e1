import type { EditFix, StatementEdit } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { columnNameAt, definitionOf } from '../support/keys/column-name.ts';
import { denormalizationNote } from '../support/keys/denormalized.ts';
import { type Derivation, derivationsIn } from '../support/keys/derived-columns.ts';
import { isOwnTable, keepsCopies } from '../support/keys/table-kinds.ts';
import { inCaseOf, isNested, parsedAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'no-stored-derived-column',
  title: 'A value that other columns determine must not be stored beside them',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [
    {
      value: 50,
      when: 'the names say that the column follows from others of the row, or counts the rows of a child table',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `A stored \`line_total\` is right only as long as every statement that touches \`quantity\` or \`unit_price\` also touches it. One that does not leaves a row that contradicts itself, and nothing
in the database says which number to believe. An \`age\` is wrong a year later without anybody touching it; a counter loses an update whenever two transactions meet.`,
    howToFix: `Let the engine compute it: \`line_total numeric GENERATED ALWAYS AS (quantity * unit_price) STORED\` (T-SQL: \`AS (…) PERSISTED\`), or compute it in a view or query. Counts come from
\`count(*)\` over an index on the foreign key. Where a stored copy is worth it, say so above the table:
\`-- schemawise: denormalized <what it gains; how it is kept in step; how it is migrated>\` (Prisma: \`///\`).`,
    whenNotToUse: `Known are: an age beside a birth date, a full name beside its parts, a total or amount beside quantity and unit price, a count of a child table's rows where the child's foreign
key is declared, and a duration beside its ends. Generated columns, views, log, history and reporting tables are exempt. The note exempts its table, but not without a reason.`,
    bad: [
      {
        title: 'A product that may disagree with its factors',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE order_lines (\n  id bigint PRIMARY KEY,\n  quantity int NOT NULL,\n  unit_price numeric(19,4) NOT NULL,\n  line_total numeric(19,4) NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The engine computes it',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE order_lines (\n  id bigint PRIMARY KEY,\n  quantity int NOT NULL,\n  unit_price numeric(19,4) NOT NULL,\n  line_total numeric(19,4) GENERATED ALWAYS AS (quantity * unit_price) STORED\n);\n',
          },
        ],
      },
    ],
    sources: [
      'C. J. Date, An Introduction to Database Systems, on derivable values; Joe Celko, SQL for Smarties, “Computed Columns”',
      'PostgreSQL manual, 5.4 Generated Columns; MySQL manual, 13.1.20.8 CREATE TABLE and Generated Columns; SQLite, Generated Columns',
    ],
  },
};

/** The finding sits on the derived column's name; related are the columns that determine it. */
export const noStoredDerivedColumn: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, schema } = context;
    if (!isOwnTable(table) || keepsCopies(table)) return;
    const derivations = derivationsIn(table, schema);
    if (derivations.length === 0) return;
    const note = denormalizationNote(table, context.dialect, context.prisma !== undefined);
    if (note) {
      if (note.reason === '') {
        const names = derivations.map(({ column }) => column.name).join(', ');
        context.report(note.at, {
          confidence: 50,
          message: `This note does not say why ${table.name} stores ${names}, which other columns determine. Write what it gains, how it is kept in step, and how it is migrated, or compute it.`,
          related: derivations.map(({ column }) => ({
            at: columnNameAt(column),
            message: `${column.name} is derived`,
          })),
        });
      }
      return;
    }
    for (const derivation of derivations) {
      const { column, formula, evidence } = derivation;
      context.report(columnNameAt(column), {
        confidence: 50,
        message:
          `${table.name}.${column.name} follows from ${formula}, so whoever changes those must change it too, or the row contradicts itself. ` +
          `${derivation.expression && !context.prisma ? 'Make it a generated column' : 'Compute it in a query or view'}, or justify it with “schemawise: denormalized …” above the table.`,
        related: evidence.map(({ at, message }) => ({ at: 'statement' in at ? at : columnNameAt(at), message })),
        fixes: (fixContext) => fixesFor(fixContext, table, derivation),
      });
    }
  },
};

/** In CREATE TABLE of a file that is not deployed: the definition becomes a generated column's. */
function fixesFor(context: FixContext, table: Table, { column, expression, evidence }: Derivation): readonly EditFix[] {
  const { dialect, deployed } = context;
  const definition = definitionOf(column);
  const sql = expression?.(dialect);
  if (!sql || !definition || deployed || isNested(column.origin) || definition.prisma) return [];
  if (parsedAt(column.origin).fact.kind !== 'createTable' || column.typeOrigin.statement !== column.origin.statement)
    return [];
  // An engine computes no generated column from another one in every version, and a key or check may need the stored value.
  const sources = evidence.flatMap(({ at }) => ('statement' in at ? [] : [at]));
  if (sources.some((source) => source.generated) || definition.unique || definition.primaryKey || definition.references)
    return [];
  if (isForeignToTable(table, column)) return [];
  return [
    {
      kind: 'edit',
      title: 'Make it a generated column',
      bulk: false,
      edits: generatedEdits(column, definition, sql, dialect === 'tsql'),
    },
  ];
}

function isForeignToTable(table: Table, column: Column): boolean {
  return column.origin.statement !== table.origin.statement;
}

function generatedEdits(
  column: Column,
  definition: ColumnDefinition,
  sql: string,
  tsql: boolean,
): readonly StatementEdit[] {
  const { statement } = column.origin;
  if (tsql) {
    const span = { start: definition.type.span.start, end: definition.span.end };
    return [{ statement, span, newText: inCaseOf(statement, `AS (${sql}) PERSISTED`) }];
  }
  const { end } = definition.type.span;
  const newText = inCaseOf(statement, ` GENERATED ALWAYS AS (${sql}) STORED`);
  const edits: StatementEdit[] = [{ statement, span: { start: end, end }, newText }];
  const { defaultSpan } = definition;
  if (defaultSpan) {
    const gap = /\s*$/.exec(statement.text.slice(0, defaultSpan.start))?.[0].length ?? 0;
    edits.push({ statement, span: { start: defaultSpan.start - gap, end: defaultSpan.end }, newText: '' });
  }
  return edits;
}
