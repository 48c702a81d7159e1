import type { Expression } from '../../model/expression.ts';
import type { EditFix, StatementEdit } from '../../model/fix.ts';
import type { Assignment, Query, TableReference } from '../../model/query.ts';
import type { Column } from '../../model/schema.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { withoutCasts } from '../support/expressions.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'and-in-update-set',
  title: 'Assignments are separated by commas, not AND',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb', 'postgresql', 'sqlite', 'tsql'],
  severity: 'error',
  confidence: [{ value: 90, when: 'an assigned value goes on with AND and a comparison' }],
  aboutRunning: false,
  docs: {
    why: `\`SET a = 1 AND b = 2\` is one assignment: a becomes the truth of \`1 AND b = 2\`, which is 0 or 1, and b does not change. MySQL and SQLite do so without a word, for
every row that WHERE finds; PostgreSQL and SQL Server refuse the statement unless the types happen to fit.`,
    howToFix: 'Write a comma between assignments.',
    whenNotToUse: `Not reported where a truth value may be meant: in parentheses (\`SET ok = (a AND b = 2)\`), where the value starts with a comparison
(\`SET ok = a > 1 AND b = 2\`), and where it starts with a column that is boolean or not known.`,
    bad: [
      {
        title: 'Sets the name to 0 or 1 and leaves the city',
        dialect: 'mysql',
        files: [{ path: 'queries/move.sql', text: "UPDATE users SET name = 'Ada' AND city = 'Turin' WHERE id = 1;\n" }],
      },
    ],
    good: [
      {
        title: 'Sets both',
        dialect: 'mysql',
        files: [{ path: 'queries/move.sql', text: "UPDATE users SET name = 'Ada', city = 'Turin' WHERE id = 1;\n" }],
      },
    ],
    sources: ['MySQL manual, 15.2.17 UPDATE; 14.4.3 Logical Operators', 'SOAR RES.005'],
  },
};

/** The finding sits on the value from the first AND's left side to its end. */
export const andInUpdateSet: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      const target = targetOf(one);
      if (target) for (const assignment of assignmentsOf(one)) checkAssignment(context, target, assignment);
    }
  },
};

function targetOf(query: Query): TableReference | undefined {
  return query.kind === 'update' || query.kind === 'insert' || query.kind === 'merge' ? query.target : undefined;
}

function assignmentsOf(query: Query): readonly Assignment[] {
  if (query.kind === 'update') return query.set;
  if (query.kind === 'insert') return query.onConflict?.set ?? [];
  return query.kind === 'merge' ? query.clauses.flatMap((clause) => clause.set) : [];
}

function checkAssignment(context: TimelineContext, target: TableReference, assignment: Assignment): void {
  const { column, value } = assignment;
  const { text } = context.statement;
  if (value.kind !== 'and' || text.slice(column.span.end, value.span.start).includes('(')) return;
  const [first, ...others] = value.operands;
  if (!first || !others.some(isAssignmentLike)) return;
  if (!isPlainValue(first) && !(first.kind === 'column' && isKnownAsNoTruth(context, target, first))) return;
  const swallowed = others.filter(isAssignmentLike).map((one) => text.slice(one.left.span.start, one.left.span.end));
  context.report(value.span, {
    confidence: 90,
    message:
      `AND makes this one assignment: ${column.name} becomes the truth of the whole, and ${swallowed.join(', ')} is only compared, not set. ` +
      'Write a comma instead of AND.',
    fixes: ({ deployed }) => (deployed ? [] : commas(context, value.operands)),
  });
}

type Equation = Extract<Expression, { readonly kind: 'binary' }>;

/** `b = 2`, which would be an assignment after a comma. */
function isAssignmentLike(expression: Expression): expression is Equation {
  return expression.kind === 'binary' && expression.operator === '=' && expression.left.kind === 'column';
}

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '||']);

/** A value that nobody takes for a truth value in the first place. */
function isPlainValue(expression: Expression): boolean {
  const inner = withoutCasts(expression);
  switch (inner.kind) {
    case 'literal':
    case 'parameter':
    case 'default':
      return true;
    case 'call':
      return !/^(?:exists|is|has|can|bool|if|coalesce|ifnull|nullif)/.test(inner.name);
    case 'binary':
      return ARITHMETIC.has(inner.operator);
    default:
      return inner.kind === 'unary';
  }
}

const TRUTH_TYPES = /^(?:bool|boolean|bit|tinyint)$/;

/** True for a column of the target of which the workspace knows a type that holds no truth values. */
function isKnownAsNoTruth(context: TimelineContext, target: TableReference, expression: Expression): boolean {
  if (expression.kind !== 'column') return false;
  const name = expression.parts.at(-1)?.name.toLowerCase();
  const columns: readonly Column[] = databaseTable(context.database, target.name)?.columns ?? [];
  const column = columns.find((one) => one.databaseName.toLowerCase() === name);
  return column !== undefined && column.type.name !== '' && !TRUTH_TYPES.test(column.type.name);
}

function commas({ statement }: TimelineContext, operands: readonly Expression[]): readonly EditFix[] {
  const edits: StatementEdit[] = [];
  for (const [index, operand] of operands.entries()) {
    const next = operands[index + 1];
    if (!next) continue;
    const between = statement.text.slice(operand.span.end, next.span.start);
    const word = /^\s*(?:and|&&)(?=\s*$)/i.exec(between);
    if (!word || !isAssignmentLike(next)) return [];
    const span = { start: operand.span.end, end: operand.span.end + word[0].length };
    edits.push({ statement, span, newText: ',' });
  }
  return [{ kind: 'edit', title: 'Separate the assignments with commas', bulk: false, edits }];
}
