import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { headSpan, type StatementWord, wordsOfStatement } from '../support/migrations/statement-words.ts';
import { inCaseOf } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'tsql-offline-index',
  title: 'Indexes of existing tables must be built online',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['tsql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'the index is built or rebuilt without ONLINE = ON, which not every edition has' }],
  aboutRunning: true,
  docs: {
    why: `Without \`ONLINE = ON\` SQL Server locks the table while it builds or rebuilds an index: nobody can write to it, and while a clustered index is built nobody can read it either. Online, only
short locks at the start and the end remain.`,
    howToFix:
      'Add `WITH (ONLINE = ON)`. It needs the Enterprise or Developer edition, or Azure SQL; elsewhere run it in a quiet hour.',
    whenNotToUse:
      'Tables that the same file creates, temporary tables, and XML, spatial and full-text indexes, which cannot be built online, are exempt; rollbacks are not looked at. Switch it off where the Standard edition runs.',
    bad: [
      {
        title: 'Writers wait until the index is built',
        dialect: 'tsql',
        files: [{ path: 'migrations/002_code.sql', text: 'CREATE INDEX IX_Code ON dbo.Items (Code);\n' }],
      },
    ],
    good: [
      {
        title: 'Writers go on',
        dialect: 'tsql',
        files: [
          { path: 'migrations/002_code.sql', text: 'CREATE INDEX IX_Code ON dbo.Items (Code) WITH (ONLINE = ON);\n' },
        ],
      },
    ],
    sources: ['SQL Server documentation, “Perform index operations online”; CREATE INDEX; ALTER INDEX'],
  },
};

const NEVER_ONLINE: ReadonlySet<string> = new Set(['xml', 'spatial', 'fulltext', 'selective', 'json', 'vector']);

/** The finding sits on `CREATE … INDEX`, or on `ALTER INDEX`. */
export const tsqlOfflineIndex: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createIndex', 'other'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind === 'createIndex') {
      if (isOnline(fact.options) || NEVER_ONLINE.has(fact.index.method) || !changesLiveTable(context, fact.table))
        return;
      report(context, fact.table, { start: span.start, end: fact.afterIndexKeyword });
    } else if (fact.kind === 'other' && fact.what === 'alter index' && fact.options.rebuild) {
      const [table] = fact.tables;
      if (isOnline(fact.options) || !table || !changesLiveTable(context, table)) return;
      report(context, table, headSpan(context, 2));
    }
  },
};

/** `ON`, and `ON (WAIT_AT_LOW_PRIORITY (…))`. */
function isOnline(options: Readonly<Record<string, string>> = {}): boolean {
  return /^on\b/.test(options.online ?? '');
}

function report(context: TimelineContext, table: QualifiedName, span: Span): void {
  context.report(span, {
    confidence: 50,
    message: `While this index is built ${lockClause(context, table, nameText(table))}. Add WITH (ONLINE = ON) where the edition has it, or run it in a quiet hour.`,
    fixes: (fixContext) => fixesFor(fixContext, context),
  });
}

function fixesFor(fixContext: FixContext, context: TimelineContext): readonly Fix[] {
  if (fixContext.deployed || context.nested) return [];
  const { statement } = context;
  const edit = onlineEdit(wordsOfStatement(context), context.parsed.span.end);
  if (!edit) return [];
  const edits = [{ statement, span: edit.span, newText: inCaseOf(statement, edit.newText) }];
  return [{ kind: 'edit', title: 'Build it online', bulk: false, edits }];
}

/** Into the options that are there, in place of OFF, or at the end; nothing where a filegroup follows. */
function onlineEdit(
  words: readonly StatementWord[],
  end: number,
): { readonly span: Span; readonly newText: string } | undefined {
  const online = words.findIndex(({ text }) => text === 'ONLINE');
  const value = words[online + 2];
  if (online >= 0) return value && { span: { start: value.start, end: value.end }, newText: 'ON' };
  const options = words.findIndex(({ text }, index) => text === 'WITH' && words[index + 1]?.text === '(');
  const open = options < 0 ? undefined : words[options + 1];
  if (open) return { span: { start: open.end, end: open.end }, newText: 'ONLINE = ON, ' };
  const hasFilegroup = words.filter(({ text }) => text === 'ON').length > 1;
  const hasOldOptions = words.some(({ text }) => text === 'WITH');
  return hasFilegroup || hasOldOptions ? undefined : { span: { start: end, end }, newText: ' WITH (ONLINE = ON)' };
}
