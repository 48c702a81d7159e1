import type { EditFix } from '../../model/fix.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachQuery, leaves, type PlacedQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'prefer-union-all',
  title: 'UNION should say whether it removes duplicates',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'hint',
  confidence: [{ value: 25, when: 'UNION stands without ALL or DISTINCT' }],
  aboutRunning: false,
  docs: {
    why: `A bare UNION sorts or hashes the whole result to remove duplicates. Where the parts cannot overlap, or duplicates do no harm, that work is for nothing; and a row that
is there twice for a reason (two payments of the same amount) silently becomes one.`,
    howToFix:
      'Write `UNION ALL` where all rows are wanted, or `UNION DISTINCT`, where the engine has it, to say that duplicates go.',
    whenNotToUse:
      'A recursive query needs a bare UNION to stop at rows that it has seen, and is not reported. Leave the rule off where results are small.',
    bad: [
      {
        title: 'Looks for duplicates that cannot be there',
        dialect: 'postgresql',
        files: [{ path: 'queries/all.sql', text: "SELECT 'a' AS kind, id FROM a UNION SELECT 'b', id FROM b;\n" }],
      },
    ],
    good: [
      {
        title: 'Appends',
        dialect: 'postgresql',
        files: [{ path: 'queries/all.sql', text: "SELECT 'a' AS kind, id FROM a UNION ALL SELECT 'b', id FROM b;\n" }],
      },
    ],
    sources: ['PostgreSQL manual, 7.4 Combining Queries', 'SQLFluff AM02, SOAR SUB.002, sqlcheck 3015'],
  },
};

/** The finding sits on the word UNION. */
export const preferUnionAll: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const placed of eachQuery(query)) {
      if (placed.query.kind === 'select') checkSelect(context, placed, placed.query);
    }
  },
};

function checkSelect(context: StatementContext, placed: PlacedQuery, { setOperation }: SelectQuery): void {
  if (setOperation?.operator !== 'union' || setOperation.all || isRecursive(placed)) return;
  const word = bareUnion(context, { start: setOperation.left.span.end, end: setOperation.right.span.start });
  if (!word) return;
  context.report(word, {
    confidence: 25,
    message:
      'A bare UNION compares all rows to remove duplicates. Write UNION ALL if there are none or they do no harm, UNION DISTINCT if they must go.',
    fixes: (fixContext, statement) => fixesFor(fixContext, statement, word),
  });
}

/** The word UNION between two arms, where neither ALL nor DISTINCT follows. */
function bareUnion({ text, dialect }: StatementContext, { start, end }: Span): Span | undefined {
  const tokens = significantTokens(text.slice(start, end), dialect);
  const index = tokens.findIndex((token) => token.text === 'union');
  const union = tokens[index];
  if (!union || ['all', 'distinct'].includes(tokens[index + 1]?.text ?? '')) return undefined;
  return { start: start + union.start, end: start + union.end };
}

/** True for a CTE that reads itself. */
function isRecursive({ query, ctes }: PlacedQuery): boolean {
  if (query.kind !== 'select' || !ctes) return false;
  const cte = ctes.expression.query === query ? ctes.expression : undefined;
  const name = cte?.name.name.toLowerCase();
  if (name === undefined) return false;
  for (const { query: inner } of eachQuery(query)) {
    if (inner.kind !== 'select') continue;
    const found = inner.from.flatMap((item) => leaves(item));
    if (found.some((leaf) => leaf.kind === 'table' && leaf.name.object.name.toLowerCase() === name)) return true;
  }
  return false;
}

const HAS_UNION_DISTINCT: ReadonlySet<Dialect> = new Set<Dialect>([
  'postgresql',
  'mysql',
  'mariadb',
  'clickhouse',
  'bigquery',
  'trino',
]);

function fixesFor({ deployed, dialect }: FixContext, statement: Statement, word: Span): readonly EditFix[] {
  if (deployed) return [];
  const at = { start: word.end, end: word.end };
  const fix = (title: string, newText: string): EditFix => ({
    kind: 'edit',
    title,
    bulk: false,
    edits: [{ statement, span: at, newText }],
  });
  const keep = fix('Keep all rows (UNION ALL)', ' ALL');
  return HAS_UNION_DISTINCT.has(dialect) ? [keep, fix('Say that duplicates go (UNION DISTINCT)', ' DISTINCT')] : [keep];
}
