import type { TableConstraint } from '../../model/constraint.ts';
import type { Binary, Case, Expression, InTest } from '../../model/expression.ts';
import type { EditFix, StatementEdit } from '../../model/fix.ts';
import type { Query } from '../../model/query.ts';
import type { Statement, StatementFact } from '../../model/statement.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachExpression, isNullLiteral } from '../support/expressions.ts';
import { type Clause, eachQuery, ownExpressions, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'null-comparison',
  title: 'NULL must be tested with IS NULL',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [{ value: 97, when: 'an operand of the comparison, or a member of the list, is the literal NULL' }],
  aboutRunning: false,
  docs: {
    why: `A comparison with NULL is neither true nor false but unknown, whatever the other side is: \`deleted_at = NULL\` matches no row, not even those where
\`deleted_at\` is NULL, and so does \`<> NULL\`. \`x NOT IN (1, NULL)\` is never true either, so a single NULL in the list empties the whole result. Nothing
fails; the query just returns nothing.`,
    howToFix: `Write \`IS NULL\` or \`IS NOT NULL\`; where the other side may be NULL as well, \`IS NOT DISTINCT FROM\` (MySQL \`<=>\`). Take NULL out of IN lists and add \`OR x IS NULL\`
where rows without a value are meant.`,
    whenNotToUse: `Assignments are no comparisons and are not reported: \`UPDATE … SET c = NULL\`, \`DEFAULT NULL\`, named arguments, T-SQL's \`SELECT @v = NULL\` and
\`alias = NULL\`. Neither are \`IS DISTINCT FROM NULL\` and the string \`'NULL'\`. Switch it off only for code that runs with
\`ANSI_NULLS OFF\` or \`transform_null_equals\`.`,
    bad: [
      {
        title: 'Matches nothing',
        dialect: 'postgresql',
        files: [{ path: 'queries.sql', text: 'SELECT id FROM users WHERE deleted_at = NULL;\n' }],
      },
    ],
    good: [
      {
        title: 'Matches the rows without a value',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries.sql',
            text: 'SELECT id FROM users WHERE deleted_at IS NULL;\nUPDATE users SET deleted_at = NULL WHERE id = 1;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 9.2 Comparison Functions and Operators: “Do not write expression = NULL”',
      'Bill Karwin, SQL Antipatterns, “Fear of the Unknown”',
      'SQLFluff CV05, SOAR ARG.004, pgrubic GN024, Bytebase STATEMENT_WHERE_NO_EQUAL_NULL',
    ],
  },
};

/** The finding sits on the comparison. Every expression of a statement is looked at: queries, checks, predicates and policies. */
export const nullComparison: Rule = {
  scope: 'statement',
  meta,
  looksAt: [...QUERY_KINDS, 'alterTable', 'createIndex', 'createPolicy', 'createTrigger', 'createType'],
  check(context) {
    const { fact } = context.parsed;
    const query = queryOfFact(fact);
    if (query) for (const { query: one } of eachQuery(query)) checkQuery(context, one);
    for (const root of otherExpressions(fact)) checkTree(context, root, isConstraint(fact) ? 'check' : 'value');
  },
};

function checkQuery(context: StatementContext, query: Query): void {
  // What has no SELECT is an expression of a routine: a condition or a value.
  const isSelect = query.kind === 'select' && query.keywordSpan !== undefined;
  const assigns = isSelect && ASSIGNING_SELECT.has(context.dialect);
  for (const { clause, expression } of ownExpressions(query)) {
    if (assigns && clause === 'select' && isEquation(expression)) continue;
    checkTree(context, expression, FILTERS.has(clause) ? 'filter' : 'value');
  }
}

/** What the comparison decides: which rows there are, whether a row is allowed, or only a value. */
type Use = 'filter' | 'check' | 'value';

const FILTERS: ReadonlySet<Clause> = new Set<Clause>(['where', 'on', 'having']);

function isConstraint({ kind }: StatementFact): boolean {
  return kind === 'createTable' || kind === 'alterTable' || kind === 'createType';
}

/** Dialects in which `SELECT @v = NULL` and `SELECT alias = NULL` assign or name. */
const ASSIGNING_SELECT: ReadonlySet<Dialect> = new Set(['tsql', 'unknown']);

function isEquation(expression: Expression): boolean {
  return expression.kind === 'binary' && expression.operator === '=';
}

/** Expressions outside queries: checks, defaults, index predicates and keys, policies, conditions of triggers. */
function otherExpressions(fact: StatementFact): readonly Expression[] {
  switch (fact.kind) {
    case 'createTable':
      return [...fact.columns.flatMap(ofColumn), ...fact.constraints.flatMap(ofConstraint)];
    case 'alterTable':
      return fact.actions.flatMap((action) => {
        if (action.kind === 'addConstraint') return ofConstraint(action.constraint);
        if (action.kind === 'addColumn') return ofColumn(action.column);
        return action.kind === 'setDefault' ? [action.value] : [];
      });
    case 'createIndex':
      return [fact.index.where, ...fact.index.parts.map((part) => part.expression)].filter((one) => one !== undefined);
    case 'createPolicy':
      return [fact.using, fact.withCheck].filter((one) => one !== undefined);
    case 'createTrigger':
      return fact.when ? [fact.when] : [];
    case 'createType':
      return fact.checks ?? [];
    default:
      return [];
  }
}

function ofColumn(column: ColumnDefinition): readonly Expression[] {
  const checks = column.checks.map((check) => check.expression);
  return [...checks, column.generated?.expression, column.default].filter((one) => one !== undefined);
}

function ofConstraint(constraint: TableConstraint): readonly Expression[] {
  return constraint.kind === 'check' && constraint.expression ? [constraint.expression] : [];
}

const NEGATED: Readonly<Record<string, boolean | undefined>> = { '=': false, '==': false, '<>': true, '!=': true };
const COMPARISONS: ReadonlySet<string> = new Set(['=', '==', '<>', '!=', '<', '>', '<=', '>=', '!<', '!>']);

function checkTree(context: StatementContext, root: Expression, use: Use): void {
  for (const expression of eachExpression(root)) {
    if (expression.kind === 'binary' && COMPARISONS.has(expression.operator)) checkComparison(context, expression, use);
    else if (expression.kind === 'in') checkList(context, expression);
    else if (expression.kind === 'case') checkBranches(context, expression);
  }
}

function checkComparison(context: StatementContext, comparison: Binary, use: Use): void {
  const nullOnRight = isNullLiteral(comparison.right);
  if (!nullOnRight && !isNullLiteral(comparison.left)) return;
  const negated = NEGATED[comparison.operator];
  const test = negated === undefined ? undefined : negated ? 'IS NOT NULL' : 'IS NULL';
  const operand = nullOnRight ? comparison.left : comparison.right;
  const what = context.text.slice(operand.span.start, operand.span.end);
  const fix = test && comparisonFix(context.text, comparison, nullOnRight, test);
  context.report(comparison.span, {
    confidence: 97,
    message:
      `${short(context.text.slice(comparison.span.start, comparison.span.end))} compares with NULL, which gives NULL whatever the other side is, ${CONSEQUENCE[use]}. ` +
      (test ? `Write ${short(what)} ${test}.` : 'Compare with a value, or test with IS NULL.'),
    ...(fix
      ? {
          fixes: ({ deployed }: FixContext, statement: Statement) =>
            deployed ? [] : [asFix(`Write ${test}`, [{ ...fix, statement }])],
        }
      : {}),
  });
}

const CONSEQUENCE: Readonly<Record<Use, string>> = {
  filter: 'so it matches no row',
  check: 'so it is never true, and a CHECK lets NULL pass: it refuses nothing',
  value: 'so it is never true',
};

/** `CASE x WHEN NULL` compares as `x = NULL` does. */
function checkBranches(context: StatementContext, expression: Case): void {
  if (!expression.operand) return;
  for (const { when } of expression.branches) {
    if (!isNullLiteral(when)) continue;
    context.report(when.span, {
      confidence: 97,
      message: 'CASE … WHEN NULL compares with NULL, so this branch is never taken. Write CASE WHEN … IS NULL.',
    });
  }
}

type TextChange = Omit<StatementEdit, 'statement'>;

/** `x = NULL` becomes `x IS NULL` by replacing from the operator on, so that parentheses around `x` stay. */
function comparisonFix(text: string, comparison: Binary, nullOnRight: boolean, test: string): TextChange | undefined {
  const { left, right, operatorSpan, span } = comparison;
  const written =
    /^[A-Z]/.test(text.slice(right.span.start)) || !/^null/.test(text.slice(right.span.start))
      ? test
      : test.toLowerCase();
  if (nullOnRight) {
    const end = Math.max(span.end, right.span.end);
    if (!balanced(text.slice(operatorSpan.end, end))) return undefined;
    return { span: { start: operatorSpan.start, end }, newText: written };
  }
  const start = Math.min(span.start, left.span.start);
  const end = Math.max(span.end, right.span.end);
  const operand = text.slice(operatorSpan.end, end).trim();
  if (!balanced(text.slice(start, operatorSpan.start)) || !balanced(operand)) return undefined;
  return { span: { start, end }, newText: `${operand} ${test}` };
}

function balanced(text: string): boolean {
  const count = (character: string): number => text.split(character).length;
  return count('(') === count(')');
}

function checkList(context: StatementContext, test: InTest): void {
  const list = test.list ?? [];
  const nulls = list.filter(isNullLiteral);
  if (nulls.length === 0) return;
  const operand = short(context.text.slice(test.operand.span.start, test.operand.span.end));
  const others = list.filter((one) => !isNullLiteral(one));
  const change = others.length === 0 ? loneNullFix(context.text, test) : removeNulls(list);
  context.report(test.span, {
    confidence: 97,
    message: test.negated
      ? `NOT IN with a NULL in its list is never true, so this matches no row. Take NULL out of the list; rows where ${operand} is NULL are left out anyway.`
      : `NULL in an IN list matches no row. Test ${operand} IS NULL instead.`,
    ...(change
      ? {
          fixes: ({ deployed }: FixContext, statement: Statement) =>
            deployed
              ? []
              : [
                  asFix(
                    others.length === 0
                      ? `Write ${test.negated ? 'IS NOT NULL' : 'IS NULL'}`
                      : 'Take NULL out of the list',
                    change.map((one) => ({ ...one, statement })),
                  ),
                ],
        }
      : {}),
  });
}

/** `x IN (NULL)` becomes `x IS NULL`, from the keyword on, so that parentheses around `x` stay. */
function loneNullFix(text: string, test: InTest): readonly TextChange[] | undefined {
  const first = test.list?.[0];
  const between = first && text.slice(test.operand.span.end, first.span.start);
  const keyword = between && /(?:\bnot\s+)?\bin\s*\(\s*$/i.exec(between);
  if (!keyword) return undefined;
  const start = test.operand.span.end + keyword.index;
  return [{ span: { start, end: test.span.end }, newText: test.negated ? 'IS NOT NULL' : 'IS NULL' }];
}

/** Deletes each NULL of a list with the comma before it, or after it where it comes first. */
function removeNulls(list: readonly Expression[]): readonly TextChange[] {
  const kept = list.filter((one) => !isNullLiteral(one));
  const first = kept[0];
  if (!first) return [];
  return list.flatMap((one, position) => {
    if (!isNullLiteral(one)) return [];
    const before = list[position - 1];
    if (one.span.start < first.span.start) {
      return [{ span: { start: one.span.start, end: list[position + 1]?.span.start ?? one.span.end }, newText: '' }];
    }
    return [{ span: { start: before ? before.span.end : one.span.start, end: one.span.end }, newText: '' }];
  });
}

/** The test for NULL finds other rows than the comparison, which finds none, so its author has to agree. */
function asFix(title: string, edits: readonly StatementEdit[]): EditFix {
  return { kind: 'edit', title, bulk: false, edits };
}

const LONGEST_QUOTE = 40;

/** Source text on one line and not too long, for a message. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}
