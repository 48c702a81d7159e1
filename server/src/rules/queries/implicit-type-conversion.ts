import type { DataType } from '../../model/data-type.ts';
import type { Binary, Expression } from '../../model/expression.ts';
import type { Table } from '../../model/schema.ts';
import { ownExpressions } from '../../schema/names/clauses.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { BaseColumn, Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { quoted, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { QUERY_KINDS } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'implicit-type-conversion',
  title: 'Compare columns with values of their own type',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [
    {
      value: 75,
      when: 'an indexed text column is compared with a number, or an indexed varchar column with an N’…’ literal',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `Numbers win over text: MySQL and SQL Server turn the column into a number in every row, so its index is of no use and the whole table is read; SQL Server fails at the first value that is
no number, and MySQL matches \`'42 Main St'\` with 42. PostgreSQL refuses the comparison. In SQL Server an \`N'…'\` literal does the same to a varchar column, for it turns the column into
nvarchar.`,
    howToFix: `Quote the literal (\`phone = '123'\`), leave out the N, or give both columns of a join the same type.`,
    whenNotToUse: `Only columns that lead an index or key are looked at, and only where the schema knows their type. A number column compared with \`'123'\` is fine: the literal is converted, once.`,
    bad: [
      {
        title: 'A phone number is no number',
        dialect: 'mysql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, phone varchar(20), KEY phone_idx (phone));\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT id FROM users WHERE phone = 5551234;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Text with text',
        dialect: 'mysql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, phone varchar(20), KEY phone_idx (phone));\n',
          },
          { path: 'db/queries/users.sql', text: "SELECT id FROM users WHERE phone = '5551234';\n" },
        ],
      },
    ],
    sources: [
      'MySQL manual, 14.3 Type Conversion in Expression Evaluation',
      'Transact-SQL reference, Data type precedence',
      'SOAR ARG.003, slowql PERF-IDX-003',
    ],
  },
};

/** The finding sits on the comparison. */
export const implicitTypeConversion: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (isOutdated(context)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      for (const { clause, expression: root } of ownExpressions(scope.query)) {
        if (clause !== 'where' && clause !== 'on') continue;
        for (const one of eachExpression(root)) checkTest(context, scope, one);
      }
    }
  },
};

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '!=', '<', '>', '<=', '>=']);

function checkTest(context: TimelineContext, scope: Scope, test: Expression): void {
  if (test.kind === 'binary' && COMPARISONS.has(test.operator)) {
    checkValues(context, scope, test, test.left, [test.right]);
    checkValues(context, scope, test, test.right, [test.left]);
    checkColumns(context, scope, test);
  } else if (test.kind === 'in' && test.list) checkValues(context, scope, test, test.operand, test.list);
  else if (test.kind === 'between') checkValues(context, scope, test, test.operand, [test.low, test.high]);
}

/** The column of the schema that a bare reference of this query means. */
function columnOf(expression: Expression, scope: Scope): BaseColumn | undefined {
  if (expression.kind !== 'column') return undefined;
  const meaning = resolveColumn(scope, expression, 'where');
  if (meaning.kind !== 'column' || meaning.source.kind !== 'table') return undefined;
  return meaning.column?.base;
}

function checkValues(
  context: TimelineContext,
  scope: Scope,
  test: Expression,
  operand: Expression,
  values: readonly Expression[],
): void {
  const base = columnOf(operand, scope);
  if (!base || !leadsIndex(base) || !isText(base.column.type)) return;
  const numbers = values.filter(isNumber);
  const national =
    context.dialect === 'tsql' && isSingleByte(base.column.type)
      ? values.filter((value) => isNational(context, value))
      : [];
  const [first] = [...numbers, ...national];
  if (!first) return;
  const { text } = context.statement;
  const column = `${base.table.name}.${base.column.name}`;
  const kind = numbers.length > 0 ? 'a number' : 'nvarchar';
  context.report(test.span, {
    confidence: 75,
    message: `${column} is ${base.column.type.text} and ${quoted(text, first.span)} is ${kind}, so ${CONSEQUENCES[context.dialect] ?? CONSEQUENCE}. ${numbers.length > 0 ? 'Quote the literal.' : 'Leave out the N.'}`,
    fixes: rewrites(context, () => [quoteNumbers(context, numbers), withoutN(context, national)]),
  });
}

const CONSEQUENCE = 'every value of the column is converted and its index is of no use';
const CONSEQUENCES: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL refuses the comparison',
};

function checkColumns(context: TimelineContext, scope: Scope, test: Binary): void {
  const left = columnOf(test.left, scope);
  const right = columnOf(test.right, scope);
  if (!left || !right) return;
  const [text, number] = isText(left.column.type) ? [left, right] : [right, left];
  if (!isText(text.column.type) || !isNumeric(number.column.type)) return;
  if (!leadsIndex(text) && !leadsIndex(number)) return;
  context.report(test.span, {
    confidence: 75,
    message:
      `${text.table.name}.${text.column.name} is ${text.column.type.text} and ${number.table.name}.${number.column.name} is ${number.column.type.text}, so ` +
      `${CONSEQUENCES[context.dialect] ?? CONSEQUENCE}. Give both columns the same type.`,
  });
}

/** A type beneath a domain counts as the type. */
function plain(type: DataType): DataType {
  return type.base ? plain(type.base) : type;
}

function isText(type: DataType): boolean {
  const { family, arrayDimensions } = plain(type);
  return family === 'text' && arrayDimensions === 0;
}

const NUMERIC: ReadonlySet<string> = new Set(['integer', 'decimal', 'float', 'money']);

function isNumeric(type: DataType): boolean {
  const { family, arrayDimensions } = plain(type);
  return NUMERIC.has(family) && arrayDimensions === 0;
}

function isNumber(expression: Expression): boolean {
  if (expression.kind === 'unary') return isNumber(expression.operand);
  return expression.kind === 'literal' && expression.type === 'number';
}

/** T-SQL's varchar and char, which N'…' turns into nvarchar. */
function isSingleByte(type: DataType): boolean {
  return /^(?:var)?char\b|^text$/i.test(plain(type).name);
}

function isNational({ statement }: TimelineContext, value: Expression): boolean {
  return value.kind === 'literal' && value.type === 'string' && /^N'/i.test(statement.text.slice(value.span.start));
}

/** True where the column comes first in an index or key of its table. */
function leadsIndex({ table, column }: BaseColumn): boolean {
  return leadingColumns(table).has(column.name);
}

function leadingColumns(table: Table): ReadonlySet<string> {
  const keys = [table.primaryKey, ...table.uniques].map((key) => key?.columns[0]);
  const indexes = table.indexes.map((index) => index.parts[0]?.column?.name);
  return new Set([...keys, ...indexes].filter((name) => name !== undefined));
}

/** `'123'` for `123`: as text `'0123'` is another value, so it is a suggestion. Where the statement fails as it stands, it can only gain. */
function quoteNumbers({ dialect, statement }: TimelineContext, numbers: readonly Expression[]): Rewrite | undefined {
  if (numbers.length === 0) return undefined;
  return {
    title: 'Quote the literal',
    bulk: dialect === 'postgresql',
    changes: numbers.map(({ span }) => ({ span, newText: `'${statement.text.slice(span.start, span.end)}'` })),
  };
}

/** The literal without N, where it has no character that the column could not hold. */
function withoutN({ statement }: TimelineContext, literals: readonly Expression[]): Rewrite | undefined {
  const isPlain = ({ span }: Expression): boolean => /^[\x20-\x7e]*$/.test(statement.text.slice(span.start, span.end));
  if (literals.length === 0 || !literals.every(isPlain)) return undefined;
  return {
    title: 'Leave out the N',
    bulk: true,
    changes: literals.map(({ span: { start } }) => ({ span: { start, end: start + 1 }, newText: '' })),
  };
}
