import type { Expression, Logical } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { Statement, StatementFact } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { constantTruth } from '../support/constant-condition.ts';
import { eachExpression } from '../support/expressions.ts';
import {
  comparesWithItself,
  type Oddity,
  type OddPredicate,
  oddPredicates,
} from '../support/queries/constant-predicates.ts';
import { eachQuery, ownExpressions, type PlacedQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { hasTemplateHole } from '../support/template-holes.ts';

const meta: RuleMeta = {
  id: 'constant-condition',
  title: 'A condition must depend on the row',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 75, when: 'a predicate has the same answer for every row, or compares something with itself' }],
  aboutRunning: false,
  docs: {
    why: `A predicate that no row can change is a slip or worse. \`WHERE user_id = user_id\` in a function compares the column with itself instead of the parameter, and returns
everybody's rows; \`status = 1 OR 2\` is true for all; \`BETWEEN 10 AND 5\` finds nothing; \`a = b = c\` compares c with true or false; and
\`OR 'x' = 'x'\` is what an SQL injection looks like.`,
    howToFix:
      'Compare with what was meant: qualify the column, name the parameter differently, write `x IN (1, 2)`, put the smaller bound first. Delete the predicate where it is left over.',
    whenNotToUse: `\`1 = 1\` and \`1 = 0\`, \`true AND …\` and \`false OR …\` are how generated conditions start and are not reported, nor are \`ON true\`, \`IS NOT DISTINCT FROM\`, and
conditions that a template fills in. DELETE and UPDATE with a WHERE that is always true are the business of \`delete-without-where\` and \`update-without-where\`.
A condition that is always false copies a table's structure in CREATE TABLE AS and SELECT INTO, which is fine.`,
    bad: [
      {
        title: 'Every order, not the customer’s',
        dialect: 'postgresql',
        files: [
          { path: 'queries/orders.sql', text: 'SELECT id, total FROM orders WHERE customer_id = customer_id;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The customer’s orders',
        dialect: 'postgresql',
        files: [{ path: 'queries/orders.sql', text: 'SELECT id, total FROM orders WHERE customer_id = $1;\n' }],
      },
    ],
    sources: [
      'SQLFluff ST10, SOAR RES.006, RES.007 and RES.009, tsqlrefine join-condition-always-true',
      'OWASP, SQL Injection: tautologies',
    ],
  },
};

/** The finding sits on the predicate. */
export const constantCondition: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const placed of eachQuery(query)) checkQuery(context, placed);
  },
};

function checkQuery(context: StatementContext, placed: PlacedQuery): void {
  for (const { clause, expression } of ownExpressions(placed.query)) {
    if (clause === 'where' || clause === 'having') checkCondition(context, placed, expression);
    else if (clause === 'on' && expression.kind !== 'literal') checkCondition(context, placed, expression);
    else if (clause === 'select' && comparesWithItself(expression, context.dialect)) {
      checkCondition(context, placed, expression);
    }
    for (const one of eachExpression(expression)) {
      if (one.kind === 'call' && one.filter) checkCondition(context, placed, one.filter);
      if (one.kind !== 'case' || one.operand) continue;
      for (const { when } of one.branches) if (when.kind !== 'literal') checkCondition(context, placed, when);
    }
  }
}

function checkCondition(context: StatementContext, placed: PlacedQuery, condition: Expression): void {
  const { text } = context;
  if (isOthersBusiness(context, placed, condition)) return;
  for (const odd of oddPredicates(text, condition, context.dialect)) {
    const { expression, oddity } = odd;
    if (hasTemplateHole(text.slice(expression.span.start, expression.span.end))) continue;
    // What a template puts behind a bare value is not known.
    if (expression.kind === 'literal' && hasTemplateHole(text)) continue;
    context.report(expression.span, {
      confidence: 75,
      message: MESSAGES[oddity],
      fixes: (fixContext, statement) => fixesFor(fixContext, statement, odd),
    });
  }
}

const MESSAGES: Readonly<Record<Oddity, string>> = {
  sameOperands:
    'Both sides are the same, so this says nothing but that the value is not NULL. Compare with what was meant: qualify the column, or rename the parameter.',
  alwaysTrue: 'This is true for every row, so it restricts nothing. Delete it, or compare with a column.',
  alwaysFalse: 'This is false for every row, so nothing is ever found through it. Delete it, or compare with a column.',
  emptyRange: 'The first bound is above the second, so no value lies between them. Swap the bounds.',
  chained:
    'The second comparison gets the truth of the first (0 or 1), not its operand. Join two comparisons with AND, or set parentheses.',
  bareValue:
    'A value on its own is no condition: it counts as true (or false) for every row. Compare it with a column, or list the values with IN.',
};

/** Conditions that are constant for a reason, or that another rule speaks of. */
function isOthersBusiness(context: StatementContext, { query, parent }: PlacedQuery, condition: Expression): boolean {
  const truth = constantTruth(condition);
  if (truth === undefined) return false;
  if (query.kind === 'delete' || query.kind === 'update') return truth;
  // `SELECT 1 WHERE false` asks for no rows, and so does a routine's `RETURN QUERY SELECT * FROM t WHERE false`.
  if (condition.kind === 'literal' && !truth && query.kind === 'select') {
    const isWhole = context.nested && query.items.every(({ expression }) => expression.kind === 'star');
    if (isWhole || query.from.length === 0) return true;
  }
  if (!truth) return copiesStructure(context.parsed.fact) || (query.kind === 'select' && query.into !== undefined);
  // Without WHERE, SQLite takes the ON of ON CONFLICT for that of a join (lang_upsert.html, “Parsing Ambiguity”).
  return context.dialect === 'sqlite' && parent?.query.kind === 'insert' && parent.query.onConflict !== undefined;
}

function copiesStructure(fact: StatementFact): boolean {
  return fact.kind === 'createTable';
}

function fixesFor({ deployed }: FixContext, statement: Statement, odd: OddPredicate): readonly EditFix[] {
  if (deployed) return [];
  const { expression, oddity, conjunction } = odd;
  const { text } = statement;
  if (oddity === 'sameOperands' && expression.kind === 'binary' && expression.operator === '=') {
    const { left, right, operatorSpan } = expression;
    if (/[()]/.test(text.slice(left.span.end, right.span.start))) return [];
    const span = { start: operatorSpan.start, end: right.span.end };
    return [asFix('Write IS NOT NULL, which is what it does', statement, span, 'IS NOT NULL')];
  }
  if (oddity === 'emptyRange' && expression.kind === 'between') {
    const { low, high } = expression;
    const [first, second] = [low, high].map(({ span }) => text.slice(span.start, span.end));
    const between = text.slice(low.span.end, high.span.start);
    const span = { start: low.span.start, end: high.span.end };
    return [asFix('Swap the bounds', statement, span, `${second}${between}${first}`)];
  }
  return oddity === 'alwaysTrue' && conjunction ? withoutOperand(statement, conjunction, expression) : [];
}

function asFix(title: string, statement: Statement, span: { start: number; end: number }, newText: string): EditFix {
  return { kind: 'edit', title, bulk: false, edits: [{ statement, span, newText }] };
}

/** Deletes an operand with the AND beside it, where nothing but the word stands between the two. */
function withoutOperand(statement: Statement, { operands }: Logical, expression: Expression): readonly EditFix[] {
  const index = operands.indexOf(expression);
  const before = operands[index - 1];
  const after = operands[index + 1];
  const span = before
    ? { start: before.span.end, end: expression.span.end }
    : { start: expression.span.start, end: after?.span.start ?? expression.span.end };
  const word = before
    ? statement.text.slice(before.span.end, expression.span.start)
    : statement.text.slice(expression.span.end, span.end);
  if (!/^\s*and\s*$/i.test(word)) return [];
  return [asFix('Delete it', statement, span, '')];
}
