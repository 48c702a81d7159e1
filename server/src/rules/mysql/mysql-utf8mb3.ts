import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { sameSpan, textAt } from '../support/places.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'mysql-utf8mb3',
  title: 'Text must be stored as utf8mb4',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'a table, column or database says utf8, utf8mb3, latin1 or ascii' }],
  aboutRunning: false,
  docs: {
    why: `MySQL’s \`utf8\` is \`utf8mb3\`, which has no room for characters of four bytes: an emoji, and many Chinese names, make the INSERT fail or cut the text off. \`latin1\` and \`ascii\` cannot even
store most of the world’s names. Joining columns of different character sets converts each row and cannot use the index.`,
    howToFix:
      'Use `utf8mb4`, the default since MySQL 8.0. For a table that exists: `ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4`, which rewrites it.',
    whenNotToUse:
      'Nothing said means the server’s default, and is not reported; nor is a table or column that a later migration converts. Columns for codes, hashes and tokens may well be ascii; the option `asciiColumns` names more of them.',
    bad: [
      {
        title: 'No emoji',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE notes (body text) DEFAULT CHARSET=utf8;\n' }],
      },
    ],
    good: [
      {
        title: 'All of Unicode',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE notes (body text) DEFAULT CHARSET=utf8mb4;\n' }],
      },
    ],
    sources: [
      'MySQL manual, 12.9.2 The utf8mb3 Character Set',
      'Bytebase SYSTEM_CHARSET_ALLOWLIST, SOAR TBL.005, SQLE',
    ],
  },
  options: {
    asciiColumns: {
      schema: { type: 'array', items: { type: 'string' } },
      default: [],
      description: 'More words that, as a part of a column’s name, say that ascii is enough for it (`iban`, `isbn`).',
    },
  },
};

const OLD: ReadonlySet<string> = new Set(['utf8', 'utf8mb3', 'latin1', 'ascii']);

/** Words in names of columns that hold no text of people. */
const CODES: ReadonlySet<string> = new Set([
  'code',
  'hash',
  'token',
  'uuid',
  'guid',
  'ulid',
  'md',
  'sha',
  'digest',
  'checksum',
  'fingerprint',
  'etag',
  'key',
]);

/** The finding sits on the name of the character set. */
export const mysqlUtf8mb3: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'alterTable', 'other'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind === 'createTable') {
      checkOptions(context, fact.options, fact.optionSpans, fact.name);
      for (const column of fact.columns) checkColumn(context, fact.name, column);
    } else if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind === 'other') checkOptions(context, action.options, action.optionSpans, fact.name);
        else if (action.kind === 'addColumn') checkColumn(context, fact.name, action.column);
        else if (action.kind === 'modifyColumn') checkColumn(context, fact.name, action.definition);
      }
    } else if (fact.kind === 'other') checkOptions(context, fact.options, fact.optionSpans);
  },
};

function checkOptions(
  context: TimelineContext,
  options: Readonly<Record<string, string>> = {},
  spans: Readonly<Record<string, Span>> = {},
  table?: QualifiedName,
): void {
  const charset = options.charset?.toLowerCase();
  if (charset === undefined || !OLD.has(charset) || !spans.charset) return;
  const final = table && context.final.table(table)?.charset;
  if (final !== undefined && !OLD.has(final)) return;
  const collation =
    options.collate === undefined || !spans.collate ? undefined : { name: options.collate, span: spans.collate };
  report(context, charset, spans.charset, collation);
}

function checkColumn(context: TimelineContext, table: QualifiedName, column: ColumnDefinition): void {
  const { charset, charsetSpan, name } = column;
  if (charset === undefined || !charsetSpan || !OLD.has(charset)) return;
  if (charset === 'ascii' && isCode(context, name.name)) return;
  const final = context.final.table(table);
  const origin = final && findColumn(final, name.name)?.origin;
  if (origin && !(origin.statement === context.statement && sameSpan(origin.span, column.span))) return;
  if (final?.charset === 'utf8mb4' && !saysSo(context, final.charset)) return;
  report(context, charset, charsetSpan, collationIn(context, column));
}

/** True where the table has the character set from this very statement: then the column differs from it on purpose. */
function saysSo({ parsed: { fact } }: TimelineContext, charset: string): boolean {
  return fact.kind === 'createTable' && fact.options.charset?.toLowerCase() === charset;
}

function isCode({ options }: TimelineContext, name: string): boolean {
  const more = new Set(Array.isArray(options.asciiColumns) ? options.asciiColumns.map(String) : []);
  return wordsOf(name).some((word) => CODES.has(word) || more.has(word));
}

interface Collation {
  readonly name: string;
  readonly span: Span;
}

function collationIn({ statement }: TimelineContext, { collation, span }: ColumnDefinition): Collation | undefined {
  if (collation === undefined) return undefined;
  const found = /\bcollate\s*=?\s*/i.exec(textAt(statement, span));
  const start = found ? span.start + found.index + found[0].length : -1;
  return start >= 0 && statement.text.startsWith(collation, start)
    ? { name: collation, span: { start, end: start + collation.length } }
    : undefined;
}

function report(context: TimelineContext, charset: string, span: Span, collation: Collation | undefined): void {
  context.report(span, {
    confidence: 85,
    message: charset.startsWith('utf8')
      ? `${charset} has no room for emoji and other characters of four bytes: saving them fails or cuts the text off. Use utf8mb4.`
      : `${charset} cannot store most of the world’s text: saving it fails or leaves question marks. Use utf8mb4.`,
    fixes: (fixContext) => fixesFor(fixContext, context, span, collation),
  });
}

function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  span: Span,
  collation: Collation | undefined,
): readonly Fix[] {
  if (fixContext.deployed || context.nested) return [];
  const { statement } = context;
  const replace = (at: Span, name: string): StatementEdit => {
    const quote = /^['"`]/.exec(textAt(statement, at))?.[0] ?? '';
    return { statement, span: at, newText: quote + name + quote };
  };
  const edits = [replace(span, 'utf8mb4')];
  if (collation) edits.push(replace(collation.span, utf8mb4Collation(collation.name)));
  return [{ kind: 'edit', title: 'Use utf8mb4', bulk: true, edits }];
}

/** The collation of utf8mb4 that sorts alike; a general one where there is none. */
function utf8mb4Collation(name: string): string {
  const same = /^utf8(?:mb3)?_(.+)$/i.exec(name)?.[1];
  if (same) return `utf8mb4_${same}`;
  return /_bin$/i.test(name) ? 'utf8mb4_bin' : 'utf8mb4_general_ci';
}
