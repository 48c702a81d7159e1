import { COLUMN_READINGS } from './column-readings.ts';
import { CONSTRAINTS } from './constraint-readings.ts';
import { NOT_A_NAME, type Reading } from './reading.ts';
import type { SchemaChange } from './schema-change.ts';
import { VALUES } from './value-readings.ts';

/** Longer texts are no short request for one change. */
const MOST_CHARACTERS = 600;

const READINGS: readonly Reading[] = [...CONSTRAINTS, ...VALUES, ...COLUMN_READINGS];

/** The one small change that a question asks for, with its names as written; undefined where it asks for none, or names too little. */
export function readChange(question: string): SchemaChange | undefined {
  const text = question.length > MOST_CHARACTERS ? question.slice(0, MOST_CHARACTERS) : question;
  const lower = lowerCase(text);
  for (const [words, pattern, read] of READINGS) {
    if (!words.every((list) => list.some((word) => lower.includes(word)))) continue;
    const spans: readonly ([number, number] | undefined)[] = pattern.exec(lower)?.indices?.slice(1) ?? [];
    const groups = spans.map((span) => span && text.slice(...span));
    const change = groups.length > 0 ? read(groups, text) : undefined;
    if (change && namesOf(change).every((name) => /^[\p{L}_]/u.test(name) && !NOT_A_NAME.has(name.toLowerCase())))
      return change;
  }
  return undefined;
}

/** In lower case, place for place: the few letters that grow stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-ZÀ-Þ]+/g, (letters) => letters.toLowerCase());
}

function namesOf(change: SchemaChange): readonly string[] {
  if (change.kind === 'createTable') return [change.table, ...change.columns];
  if (change.kind === 'addUnique') return [change.table, ...change.columns];
  if (change.kind === 'addForeignKey') return [change.table, change.column, change.parent, change.parentColumn];
  if (change.kind === 'dropIndex') return [change.index, ...(change.table !== undefined ? [change.table] : [])];
  if (change.kind === 'addEnumValue') return [change.type];
  if (change.kind === 'addIndex') return [change.table, ...change.columns];
  if (change.kind === 'partition') return [change.table, ...(change.column !== undefined ? [change.column] : [])];
  if (change.kind === 'renameColumn') return [change.table, change.column, change.to];
  return [change.table, ...('column' in change && change.column !== undefined ? [change.column] : [])];
}
