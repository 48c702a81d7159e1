import type { Dialect } from '../../../text/dialect.ts';
import type { NoteId } from './notes.ts';

/** A step before its note is put into words. */
export type Step = readonly [note: NoteId, sql?: string];

/** A statement that waits for its lock no longer than five seconds, where the dialect can say so. */
export function withTimeout(sql: string, dialect: Dialect): string {
  return dialect === 'postgresql' || dialect === 'unknown' ? `SET lock_timeout = '5s';\n${sql}` : sql;
}
