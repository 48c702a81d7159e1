import type { EditFix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Query, TableReference } from '../../model/query.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { isTemporaryTable } from '../support/temporary-tables.ts';

const meta: RuleMeta = {
  id: 'tsql-merge-without-holdlock',
  title: 'MERGE needs HOLDLOCK on its target',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: ['tsql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'the target of a MERGE has neither HOLDLOCK nor SERIALIZABLE' }],
  aboutRunning: false,
  docs: {
    why: `MERGE looks for a row and inserts it where it is missing, in two steps. Without a range lock two sessions can both find nothing and both insert: one fails with a duplicate
key, or, where no key forbids it, the row is there twice. It looks atomic and is not.`,
    howToFix: 'Write `MERGE INTO t WITH (HOLDLOCK)`, which keeps the searched range locked until the transaction ends.',
    whenNotToUse: `Silent for temporary tables and table variables, and where the same text sets the isolation level SERIALIZABLE. Not needed where a lock outside
(\`sp_getapplock\`) lets one session in at a time.`,
    bad: [
      {
        title: 'Two sessions can insert the same row',
        dialect: 'tsql',
        files: [
          {
            path: 'queries/upsert.sql',
            text: 'MERGE dbo.t AS t USING dbo.s AS s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The second session waits',
        dialect: 'tsql',
        files: [
          {
            path: 'queries/upsert.sql',
            text: 'MERGE dbo.t WITH (HOLDLOCK) AS t USING dbo.s AS s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id);\n',
          },
        ],
      },
    ],
    sources: [
      'Transact-SQL reference, MERGE: concurrency considerations; Table Hints: HOLDLOCK',
      'Aaron Bertrand, “Use Caution with SQL Server’s MERGE Statement”',
    ],
  },
};

/** The finding sits on the target's name. */
export const tsqlMergeWithoutHoldlock: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      const target = targetOf(one);
      if (target && !isTemporaryTable(context, target.name) && !isSerial(context, one, target)) report(context, target);
    }
  },
};

function targetOf(query: Query): TableReference | undefined {
  if (query.kind === 'merge') return query.target;
  return query.kind === 'partial' && query.verb === 'merge' ? query.tables[0] : undefined;
}

const RANGE_LOCK = /\b(?:holdlock|serializable)\b/i;
const SERIALIZABLE = /\bisolation\s+level\s+serializable\b/i;

/** True where a hint of the target, or the isolation level that the text sets, locks the range. */
function isSerial(context: TimelineContext, query: Query, target: TableReference): boolean {
  if (target.hints?.some((hint) => RANGE_LOCK.test(hint))) return true;
  const { text } = context.statement;
  const head = text.slice(target.name.span.end, query.span.end);
  const using = /\busing\b/i.exec(head);
  if (query.kind === 'partial' && RANGE_LOCK.test(head.slice(0, using?.index))) return true;
  if (SERIALIZABLE.test(text)) return true;
  const earlier = context.database
    .statementsOf(context.file.path)
    .filter(({ start }) => start < context.statement.start);
  return earlier.some(({ parsed: { fact } }) => fact.kind === 'set' && SERIALIZABLE.test(`${fact.value}`));
}

function report(context: TimelineContext, target: TableReference): void {
  const { statement } = context;
  context.report(target.name.span, {
    confidence: 75,
    message:
      `Between looking for a row of ${nameText(target.name)} and inserting it, another session can insert it too: a duplicate, or an error. ` +
      'Write WITH (HOLDLOCK) after the target.',
    fixes: ({ deployed }): readonly EditFix[] => {
      const { end } = target.name.span;
      const list = /^\s*(?:with\s*)?\(\s*/i.exec(statement.text.slice(end));
      const after = end + (list?.[0].length ?? 0);
      if (deployed || (list && !target.hints)) return [];
      const edit = list
        ? { statement, span: { start: after, end: after }, newText: 'HOLDLOCK, ' }
        : { statement, span: { start: end, end }, newText: ' WITH (HOLDLOCK)' };
      return [{ kind: 'edit', title: 'Lock the range (HOLDLOCK)', bulk: true, edits: [edit] }];
    },
  });
}
