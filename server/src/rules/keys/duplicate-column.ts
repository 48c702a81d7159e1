import type { Identifier } from '../../model/identifier.ts';
import type { Assignment, Query } from '../../model/query.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { columnKey, mayBeTemplate, removeFromList } from '../support/keys/column-names.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'duplicate-column',
  title: 'A list of columns must not name one twice',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    { value: 95, when: 'CREATE TABLE, INSERT, UPDATE … SET or the list of a view names the same column twice' },
  ],
  aboutRunning: false,
  docs: {
    why: `Engines refuse most of these statements when they run, which for a query built into an application is in production. MySQL and SQLite take \`UPDATE … SET a = 1, a = 2\` and quietly keep the last value, so one of the two
assignments never happens. Usually a line was copied and its name not changed.`,
    howToFix: `Name the column that was meant, or delete the repetition.`,
    whenNotToUse: `Names are compared as the engine compares them: \`"A"\` and \`a\` differ in PostgreSQL, \`A\` and \`a\` do not. Elements and fields of one column (\`SET tags[1] = …, tags[2] = …\`) are different targets. There is no reason to
switch it off.`,
    bad: [
      {
        title: 'Which value wins?',
        dialect: 'postgresql',
        files: [{ path: 'queries/k.sql', text: 'UPDATE k SET a = 1, a = 2 WHERE id = $1;\n' }],
      },
    ],
    good: [
      {
        title: 'Each column once',
        dialect: 'postgresql',
        files: [{ path: 'queries/k.sql', text: 'UPDATE k SET a = 2, b = 3 WHERE id = $1;\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, Appendix A: 42701 duplicate_column; SQLite documentation, UPDATE: “only the rightmost occurrence is used”',
      'squawk ban-duplicate-column-assignments, tsqlrefine duplicate-column-definition and duplicate-insert-column, pgrubic GN009',
    ],
  },
};

interface Named {
  readonly name: Identifier;
  /** What is reported, and what a fix deletes of the earlier one. */
  readonly item: Span;
  /** Qualifiers and what is assigned within the column. */
  readonly form: string;
}

interface ColumnList {
  readonly where: string;
  readonly items: readonly Named[];
  /** True where an item can go without changing what others mean. */
  readonly removable: boolean;
}

/** The finding sits on the later of the two names. */
export const duplicateColumn: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const { dialect, nested, text } = context;
    for (const { where, items, removable } of listsOf(context.parsed.fact, text)) {
      const seen = new Map<string, Named>();
      for (const item of items) {
        if (mayBeTemplate(text, item.name.span)) continue;
        const key = JSON.stringify([columnKey(item.name, dialect), item.form]);
        const first = seen.get(key);
        seen.set(key, item);
        if (!first) continue;
        context.report(item.name.span, {
          confidence: 95,
          message: `${item.name.name} stands twice in ${where}: the engine refuses it, or one of the two is lost. Name the column that was meant, or delete the first.`,
          fixes: (fixContext, statement) => {
            const edit =
              !removable || fixContext.deployed || nested ? undefined : removeFromList(statement, first.item);
            return edit ? [{ kind: 'edit', title: 'Delete the first one', bulk: false, edits: [edit] }] : [];
          },
        });
      }
    }
  },
};

function listsOf(fact: StatementFact, text: string): readonly ColumnList[] {
  const lists: ColumnList[] = [];
  if (fact.kind === 'createTable' && !fact.prisma) {
    const items = fact.columns.map(({ name, span }) => ({ name, item: span, form: '' }));
    lists.push({ where: 'CREATE TABLE', items, removable: true });
    if (fact.queryColumns) lists.push(plain('the list of columns', fact.queryColumns));
  }
  if (fact.kind === 'createView') lists.push(plain('the view’s list of columns', fact.columns));
  const query = queryOfFact(fact);
  if (query) for (const placed of eachQuery(query)) lists.push(...ofQuery(placed.query, text));
  return lists;
}

function plain(where: string, names: readonly Identifier[]): ColumnList {
  return { where, items: names.map((name) => ({ name, item: name.span, form: '' })), removable: false };
}

function ofQuery(query: Query, text: string): readonly ColumnList[] {
  switch (query.kind) {
    case 'insert':
      return [
        ...(query.columns ? [plain('the INSERT’s list of columns', query.columns)] : []),
        ofAssignments(query.onConflict?.set ?? [], text),
      ];
    case 'update':
      return [ofAssignments(query.set, text)];
    case 'merge':
      return query.clauses.map((clause) => ofAssignments(clause.set, text));
    default:
      return [];
  }
}

/** `t.a`, `a[1]` and `a.x` are told apart by what stands around the name. */
function ofAssignments(set: readonly Assignment[], text: string): ColumnList {
  const items = set.map(({ column, span }) => {
    const before = span.start <= column.span.start ? text.slice(span.start, column.span.start) : '';
    const after =
      /^\s*(?:\[[^\]]*\]|\.\s*[\w"`]+)+/.exec(text.slice(column.span.end, column.span.end + 200))?.[0] ?? '';
    const form = `${before}|${after}`.replace(/\s+/g, '').toLowerCase();
    return { name: column, item: span, form: form.includes('(') ? '|' : form };
  });
  // `SET (a, b) = (1, 2)` cannot lose one name alone.
  const removable = items.every(
    ({ item, name }) => item.end > name.span.end && !text.slice(item.start, name.span.end).includes('('),
  );
  return { where: 'SET', items, removable };
}
