/** PostgreSQL's NAMEDATALEN less the terminating zero: identifiers are cut to this many bytes of UTF-8. */
const MAX_BYTES = 63;

/** UTF-8 bytes of a string. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest beginning of `text` that has at most `limit` bytes and no torn character. */
function clipBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * `name1_name2_label`, shortened to fit by taking bytes from the longer of the two names
 * (`makeObjectName` in PostgreSQL's `src/backend/commands/indexcmds.c`).
 */
export function objectName(name1: string, name2: string | undefined, label: string): string {
  const available = MAX_BYTES - byteLength(label) - 1 - (name2 === undefined ? 0 : 1);
  let length1 = byteLength(name1);
  let length2 = name2 === undefined ? 0 : byteLength(name2);
  while (length1 + length2 > available) {
    if (length1 > length2) length1--;
    else length2--;
  }
  const parts = [clipBytes(name1, length1)];
  if (name2 !== undefined) parts.push(clipBytes(name2, length2));
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
    if (byteLength(text) > MAX_BYTES) break;
  }
  return text;
}

/** Index columns' names made distinct: a second `expr` becomes `expr1` (`ChooseIndexColumnNames`). */
export function distinctIndexColumns(names: readonly string[]): string[] {
  const chosen: string[] = [];
  for (const name of names) {
    let candidate = name;
    for (let number = 1; chosen.includes(candidate); number++) {
      candidate = clipBytes(name, MAX_BYTES - String(number).length) + number;
    }
    chosen.push(candidate);
  }
  return chosen;
}
