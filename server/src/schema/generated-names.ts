import { clipUtf8, utf8Length } from '../text/utf8-clip.ts';

/** PostgreSQL's NAMEDATALEN less the terminating zero: identifiers are cut to this many bytes of UTF-8. */
const MAX_BYTES = 63;

/**
 * `name1_name2_label`, shortened to fit by taking bytes from the longer of the two names
 * (`makeObjectName` in PostgreSQL's `src/backend/commands/indexcmds.c`).
 */
export function objectName(name1: string, name2: string | undefined, label: string): string {
  const available = MAX_BYTES - utf8Length(label) - 1 - (name2 === undefined ? 0 : 1);
  let length1 = utf8Length(name1);
  let length2 = name2 === undefined ? 0 : utf8Length(name2);
  while (length1 + length2 > available) {
    if (length1 > length2) length1--;
    else length2--;
  }
  const parts = [clipUtf8(name1, length1)];
  if (name2 !== undefined) parts.push(clipUtf8(name2, length2));
  return [...parts, label].join('_');
}

/** The first of `…label`, `…label1`, `…label2`, … that is not taken. */
export function freeObjectName(
  name1: string,
  name2: string | undefined,
  label: string,
  taken: (name: string) => boolean,
): string {
  for (let pass = 0; ; pass++) {
    const name = objectName(name1, name2, pass === 0 ? label : `${label}${pass}`);
    if (!taken(name)) return name;
  }
}

/** Column names joined for the middle of a generated name; PostgreSQL stops once the text is long enough. */
export function joinColumns(columns: readonly string[]): string {
  let text = '';
  for (const column of columns) {
    text = text === '' ? column : `${text}_${column}`;
    if (utf8Length(text) > MAX_BYTES) break;
  }
  return text;
}

/** Index columns' names made distinct: a second `expr` becomes `expr1` (`ChooseIndexColumnNames`). */
export function distinctIndexColumns(names: readonly string[]): string[] {
  const chosen: string[] = [];
  for (const name of names) {
    let candidate = name;
    for (let number = 1; chosen.includes(candidate); number++) {
      candidate = clipUtf8(name, MAX_BYTES - String(number).length) + number;
    }
    chosen.push(candidate);
  }
  return chosen;
}
