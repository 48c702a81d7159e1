import type { Assignment, UpdateQuery } from '../../model/query.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { isUpdatedWord } from '../support/keys/audit-moments.ts';
import { columnKey, removeFromList } from '../support/keys/column-names.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'self-assignment',
  title: 'Assigning a column to itself changes nothing',
  group: 'keys',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 85, when: 'both sides are the same column of the updated table' }],
  aboutRunning: false,
  docs: {
    why: `\`SET a = a\` writes a new version of every row, fires the triggers and fills the log, and changes nothing. Usually the right side was to be a parameter or another table's column, so the value that somebody entered is not stored.`,
    howToFix: `Assign what was meant, or drop the assignment.`,
    whenNotToUse: `Another table's column, an UPDATE with RETURNING (which reads rows that way), and \`ON CONFLICT DO UPDATE\` are passed over, and so are unqualified names inside functions, where they may be parameters. In MySQL \`updated_at = updated_at\` keeps
ON UPDATE CURRENT_TIMESTAMP from striking. Suppress it where the triggers are the point.`,
    bad: [
      {
        title: 'The parameter was forgotten',
        dialect: 'postgresql',
        files: [{ path: 'queries/t.sql', text: 'UPDATE accounts SET name = accounts.name WHERE id = $1;\n' }],
      },
    ],
    good: [
      {
        title: 'A value from outside',
        dialect: 'postgresql',
        files: [{ path: 'queries/t.sql', text: 'UPDATE accounts SET name = $2 WHERE id = $1;\n' }],
      },
    ],
    sources: ['pgrubic GN036', 'MySQL manual, 11.2.5: preventing automatic update by setting the column to itself'],
  },
};

/** The finding sits on the assignment. */
export const selfAssignment: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: inner } of eachQuery(query)) {
      if (inner.kind !== 'update' || inner.returning.length > 0) continue;
      for (const assignment of inner.set) {
        if (isToItself(context, inner, assignment)) report(context, inner, assignment);
      }
    }
  },
};

function report(context: StatementContext, query: UpdateQuery, { column, span }: Assignment): void {
  context.report(span, {
    confidence: 85,
    message: `${column.name} is assigned to itself, which rewrites the row and changes nothing. Assign what was meant, or drop the assignment.`,
    fixes: (fixContext, statement) => {
      if (fixContext.deployed || context.nested || query.set.length < 2) return [];
      const edit = removeFromList(statement, span);
      return edit
        ? [{ kind: 'edit', title: 'Drop the assignment', bulk: !KEEPS_MOMENT.has(context.dialect), edits: [edit] }]
        : [];
    },
  });
}

function isToItself(context: StatementContext, query: UpdateQuery, { column, value, span }: Assignment): boolean {
  const { dialect, text } = context;
  if (value.kind !== 'column' || column.span.start === value.span.start) return false;
  const name = value.parts.at(-1);
  if (!name || columnKey(name, dialect) !== columnKey(column, dialect)) return false;
  // `SET t.a = s.a`: the target's own qualifier tells which of the joined tables is meant.
  const written = text.slice(span.start, column.span.start).replace(/[\s"`[\]]/g, '');
  const targetOf = written.includes('.') ? written.split('.').at(-2)?.toLowerCase() : undefined;
  if (KEEPS_MOMENT.has(dialect) && isUpdatedWord(column.name)) return false;
  const qualifier = value.parts.at(-2)?.name.toLowerCase();
  const { target } = query;
  const known = [target.alias?.name, ...(target.alias ? [] : [target.name.object.name])].map((one) =>
    one?.toLowerCase(),
  );
  if (qualifier === undefined) return query.from.length === 0 && !context.nested && targetOf === undefined;
  const schema = value.parts.at(-3)?.name.toLowerCase();
  if (schema !== undefined && target.name.schema && target.name.schema.name.toLowerCase() !== schema) return false;
  if (targetOf !== undefined) return targetOf === qualifier;
  return known.includes(qualifier);
}

/** Engines whose columns may change by themselves on every UPDATE that leaves them out. */
const KEEPS_MOMENT: ReadonlySet<string> = new Set(['mysql', 'mariadb']);
