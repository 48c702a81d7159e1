import { type ContentSegment, readSegment } from './content-segment.ts';
import { leaningOf } from './dialect-signals.ts';
import type { SignalDialect } from './dialect-words.ts';

/**
 * What a SQL file mostly is. `drop` only takes objects away (a clean-up script); `seed` fills tables with literal data;
 * `query` is application SQL; `other` has statements of no such kind; `empty` has none.
 */
export type ContentKind = 'ddl' | 'drop' | 'seed' | 'query' | 'other' | 'empty';

/** What a quick look tells of a SQL text. */
export interface SqlContent {
  readonly kind: ContentKind;
  /** The number of statements, 2 for any more. */
  readonly statements: 0 | 1 | 2;
  /** The tables that it creates, as written but without quotes, in lower case, in order. Temporary ones are left out. */
  readonly creates: readonly string[];
  /** Whether a statement is ALTER TABLE or CREATE INDEX. */
  readonly changesTables: boolean;
  /** Whether statements that refuse to run in a transaction are all, some or none of the text. */
  readonly nonTransactional: 'none' | 'some' | 'all';
  readonly leaning: { readonly dialect: SignalDialect; readonly strength: 1 | 2 | 3 } | undefined;
}

/** How much of a file is looked at: enough for every file that people write, and a bound for dumps of data. */
export const SCAN_LIMIT = 128 * 1024;

/** Looks at a SQL text of unknown dialect. Never fails. */
export function readContent(text: string): SqlContent {
  const segments: ContentSegment[] = [];
  const end = Math.min(text.length, SCAN_LIMIT);
  for (let at = 0; at < end; ) {
    const segment = readSegment(text, at, end);
    segments.push(segment);
    at += segment.length;
  }
  return contentOf(segments, text);
}

/** What the segments of a text come to. */
export function contentOf(segments: readonly ContentSegment[], text: string): SqlContent {
  const statements = segments.filter((segment) => segment.isStatement);
  const refusing = statements.filter((segment) => segment.refuses).length;
  return {
    kind: kindOf(segments, text),
    statements: Math.min(statements.length, 2) as 0 | 1 | 2,
    creates: [...new Set(segments.flatMap((segment) => segment.creates))],
    changesTables: segments.some((segment) => segment.changesTables),
    nonTransactional: refusing === 0 ? 'none' : refusing === statements.length ? 'all' : 'some',
    leaning: leaningOf(segments.map((segment) => segment.signs)),
  };
}

/** What a DO block does to the schema, which stands in a string. */
const BLOCK_DDL = /\b(?:create|alter)\s+(?:table|(?:unique\s+)?index|type|view|domain|sequence)\b/i;

function kindOf(segments: readonly ContentSegment[], text: string): ContentKind {
  const statements = segments.filter((segment) => segment.isStatement);
  const some = (kind: ContentSegment['does']): boolean => statements.some(({ does }) => does === kind);
  if (statements.length === 0) return 'empty';
  if (statements.some((segment) => segment.isDdl) || (some('block') && BLOCK_DDL.test(text))) return 'ddl';
  if (some('drop')) return 'drop';
  if (some('data')) return segments.some((segment) => segment.hasParameters) ? 'query' : 'seed';
  return some('query') || some('change') ? 'query' : 'other';
}
