import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Statement } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { altersExclusively } from '../support/migrations/locks.ts';
import { surroundingsOf } from '../support/migrations/surroundings.ts';

const meta: RuleMeta = {
  id: 'merge-alter-table',
  title: 'Consecutive changes of one table belong into one ALTER TABLE',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'two ALTER TABLEs of the same existing table follow each other with the same lock' }],
  aboutRunning: true,
  docs: {
    why: `Each ALTER TABLE waits for its lock anew, scans or rewrites the table anew where it has to, and in MySQL copies it anew. One statement with both actions does it once, and either all of it
happens or nothing.`,
    howToFix: 'Write the actions after each other in one ALTER TABLE, with commas between.',
    whenNotToUse:
      'Renames and changes of schema, which PostgreSQL does not take together with others, VALIDATE CONSTRAINT, and actions on the same column or constraint are left apart. Tables that the same file creates are exempt, and rollbacks are not looked at.',
    bad: [
      {
        title: 'Locks twice',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_more.sql',
            text: 'ALTER TABLE users ADD COLUMN a int;\nALTER TABLE users ADD COLUMN b int;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Locks once',
        dialect: 'postgresql',
        files: [{ path: 'migrations/002_more.sql', text: 'ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int;\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, Description; MySQL manual, ALTER TABLE',
      'eugene W12, postgres-language-server multipleAlterTable, pg-migration-lint PGM023, SOAR ALT.002, SQLE',
    ],
  },
};

/** The finding sits on the second statement's words and table name. */
export const mergeAlterTable: Rule = {
  scope: 'file',
  meta,
  check(context) {
    let previous: Statement | undefined;
    for (const { statement } of context.steps) {
      const first = previous;
      previous = statement;
      const fact = mergeable(context, statement);
      const before = first && mergeable(context, first);
      if (!first || !fact || !before || !isSameTable(context, first, before, statement, fact)) continue;
      if (overlaps(before, fact)) continue;
      if (context.dialect === 'postgresql' && altersExclusively(before) !== altersExclusively(fact)) continue;
      if (!changesLiveTable(surroundingsOf(context, statement, statement.parsed), fact.name)) continue;
      context.report(
        statement,
        { start: 0, end: fact.name.span.end },
        {
          confidence: 50,
          message: `This waits for the lock on ${nameText(fact.name)} a second time. Put its actions into the ALTER TABLE before.`,
          fixes: (fixContext) => (fixContext.deployed ? [] : fixesFor(first, before, statement, fact)),
        },
      );
    }
  },
};

/** Kinds of action that stand alone, or whose order against others matters. */
const APART: ReadonlySet<AlterAction['kind']> = new Set([
  'renameColumn',
  'renameTable',
  'renameConstraint',
  'setSchema',
  'validateConstraint',
  'attachPartition',
  'detachPartition',
]);

function mergeable({ dialect }: FileContext, { parsed }: Statement): AlterTable | undefined {
  const { fact } = parsed;
  if (fact.kind !== 'alterTable' || fact.objectType !== 'table' || fact.only || fact.ifExists) return undefined;
  if (fact.actions.length === 0) return undefined;
  const isApart = (action: AlterAction): boolean =>
    APART.has(action.kind) || (action.kind === 'other' && /partition|tablespace/.test(action.what));
  return dialect === 'unknown' || fact.actions.some(isApart) ? undefined : fact;
}

function isSameTable(
  context: FileContext,
  first: Statement,
  before: AlterTable,
  statement: Statement,
  fact: AlterTable,
): boolean {
  const a = context.before(first).table(before.name)?.key ?? fullName(context, before);
  const b = context.before(statement).table(fact.name)?.key ?? fullName(context, fact);
  return a === b;
}

/** The name of an unknown table, PostgreSQL’s default schema written out. */
function fullName({ dialect }: FileContext, { name }: AlterTable): string {
  return dialect === 'postgresql' && !name.schema ? `public.${name.object.name}` : nameText(name);
}

/** True where both speak of a column or constraint of one name: passes and order could then matter. */
function overlaps(a: AlterTable, b: AlterTable): boolean {
  const names = new Set(a.actions.flatMap(namesIn));
  return b.actions.some((action) => namesIn(action).some((name) => names.has(name)));
}

function namesIn(action: AlterAction): readonly string[] {
  if (action.kind === 'addColumn') return [action.column.name.name.toLowerCase()];
  if (action.kind === 'addIndex') return [];
  if (action.kind === 'addConstraint') {
    const { constraint } = action;
    const columns = 'columns' in constraint ? constraint.columns.map(({ name }) => name.toLowerCase()) : [];
    return constraint.name ? [...columns, constraint.name.name.toLowerCase()] : columns;
  }
  if ('column' in action) return [action.column.name.toLowerCase()];
  if ('constraint' in action) return [action.constraint.name.toLowerCase()];
  return [];
}

function fixesFor(first: Statement, before: AlterTable, statement: Statement, fact: AlterTable): readonly Fix[] {
  const at = before.actions.at(-1)?.span.end;
  const start = fact.actions[0]?.span.start;
  const end = fact.actions.at(-1)?.span.end;
  if (at === undefined || start === undefined || end === undefined) return [];
  return [
    {
      kind: 'edit',
      title: 'Merge it into the ALTER TABLE before',
      bulk: false,
      edits: [
        { statement: first, span: { start: at, end: at }, newText: `, ${statement.text.slice(start, end)}` },
        { statement, span: { start: 0, end: statement.text.length }, newText: '' },
      ],
    },
  ];
}
