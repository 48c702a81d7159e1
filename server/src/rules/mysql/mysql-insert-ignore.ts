import type { EditFix, StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { InsertQuery } from '../../model/query.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'mysql-insert-ignore',
  title: 'INSERT IGNORE and REPLACE hide what goes wrong',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'INSERT IGNORE or REPLACE writes rows' }],
  aboutRunning: false,
  docs: {
    why: `\`INSERT IGNORE\` ignores more than duplicates: values that are too long are cut, NULL becomes 0 or an empty string, a row without its parent is dropped, and all that remains is
a warning that nobody reads. \`REPLACE\` deletes the row that is there and inserts another: columns that the statement does not name go back to their defaults, delete
triggers run, and foreign keys with CASCADE delete the children.`,
    howToFix: `Say what happens to a row that is there: \`INSERT INTO t (…) VALUES (…) ON DUPLICATE KEY UPDATE b = VALUES(b)\`, or \`… UPDATE id = id\` to leave it as it is. All other
errors then stay errors.`,
    whenNotToUse: 'Suppress it where rows are known to be complete, such as a cache that is filled anew.',
    bad: [
      {
        title: 'Every error becomes a warning',
        dialect: 'mysql',
        files: [{ path: 'queries/add.sql', text: "INSERT IGNORE INTO tags (id, name) VALUES (1, 'new');\n" }],
      },
    ],
    good: [
      {
        title: 'Duplicates are updated, errors stay errors',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/add.sql',
            text: "INSERT INTO tags (id, name) VALUES (1, 'new') ON DUPLICATE KEY UPDATE name = VALUES(name);\n",
          },
        ],
      },
    ],
    sources: [
      'MySQL manual, 7.1.11 “The Effect of IGNORE on Statement Execution”; 15.2.12 REPLACE; 15.2.7.2 INSERT … ON DUPLICATE KEY UPDATE',
    ],
  },
};

/** The finding sits on `INSERT IGNORE` or `REPLACE`. */
export const mysqlInsertIgnore: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      if (one.kind === 'insert' && one.onDuplicate) report(context, one);
    }
  },
};

const HEAD = /\b(?:replace|insert\b(?:\s|\/\*.*?\*\/)*(?:(?:low_priority|delayed|high_priority)\s+)?ignore)\b/is;

function report(context: TimelineContext, insert: InsertQuery): void {
  const { statement } = context;
  const before = statement.text.slice(insert.span.start, insert.target.span.start);
  const head = HEAD.exec(before);
  const start = insert.span.start + (head?.index ?? 0);
  const span = { start, end: head ? start + head[0].length : insert.target.span.start };
  const table = nameText(insert.target.name);
  context.report(span, {
    confidence: 75,
    message:
      insert.onDuplicate === 'replace'
        ? `REPLACE deletes the row of ${table} that is there, with all columns that are not named here and, by cascade, its children. Write INSERT … ON DUPLICATE KEY UPDATE.`
        : `IGNORE turns every error into a warning: values are cut, NULL becomes 0, rows are dropped. Write INSERT … ON DUPLICATE KEY UPDATE, which minds duplicates alone.`,
    fixes: ({ deployed }) => (deployed ? [] : fixesFor(context, insert)),
  });
}

/** For an IGNORE the key is set to itself; for a REPLACE every other column that is inserted is taken over. */
function fixesFor(context: TimelineContext, insert: InsertQuery): readonly EditFix[] {
  const { statement, dialect } = context;
  const key = databaseTable(context.database, insert.target.name)?.primaryKey?.columns;
  const { columns, onDuplicate, onConflict } = insert;
  const isNested = insert.span.end !== statement.text.length && !context.nested;
  if (!key || !columns || isNested || insert.returning.length > 0 || (onConflict?.set.length ?? 0) > 0) return [];
  const head = statement.text.slice(insert.span.start, insert.target.span.start);
  const word = /\b(?:replace|ignore\s+)/i.exec(head);
  if (!word || (insert.source?.kind === 'select' && /^\s*set\b/i.test(statement.text.slice(insert.target.span.end))))
    return [];
  const keys = new Set(key.map((column) => column.toLowerCase()));
  const others = columns.filter((column) => !keys.has(column.name.toLowerCase()));
  const quote = (name: string): string => quoteIdentifier(name, dialect);
  const kept = key[0] === undefined ? '' : `${quote(key[0])} = ${quote(key[0])}`;
  const taken = others.map(({ name }) => `${quote(name)} = VALUES(${quote(name)})`).join(', ');
  const set = onDuplicate === 'replace' && taken !== '' ? taken : kept;
  const start = insert.span.start + word.index;
  const edits: StatementEdit[] = [
    {
      statement,
      span: { start, end: start + word[0].length },
      newText: onDuplicate === 'replace' ? (/^[a-z]/.test(word[0]) ? 'insert' : 'INSERT') : '',
    },
    { statement, span: { start: insert.span.end, end: insert.span.end }, newText: ` ON DUPLICATE KEY UPDATE ${set}` },
  ];
  const title = onDuplicate === 'replace' ? 'Update the row that is there' : 'Leave a row that is there as it is';
  return [{ kind: 'edit', title: `${title} (ON DUPLICATE KEY UPDATE)`, bulk: false, edits }];
}
