import type { DataType } from '../../model/data-type.ts';
import { SERIAL_TYPES, typeFamily } from './data-types.ts';
import type { Source } from './source.ts';
import { children, strings, type Tree } from './tree.ts';

const INTERVAL_FIELDS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'to']);

/** A type and the last of its tokens. */
export interface LocatedType {
  readonly type: DataType;
  readonly first: number;
  readonly last: number;
}

/** Lowers a TypeName, which always has a location. */
export function lowerType(source: Source, typeName: Tree): LocatedType {
  const first = source.at(typeName);
  const dimensions = children(typeName, 'arrayBounds').length;
  const walk = walkType(source, first, dimensions);
  const written = strings(children(typeName, 'names'));
  const builtIn = written.length === 2 && written[0] === 'pg_catalog';
  const plain = (builtIn ? written[1] : written.join('.')) ?? '';
  const integer = SERIAL_TYPES.get(plain);
  const name = integer ?? plain;
  const type: DataType = {
    name,
    family: typeFamily(written.length > 2 || (written.length === 2 && !builtIn) ? lastPart(written) : name),
    arguments: walk.open < 0 ? [] : source.segmentsInside(walk.open).map(([start, end]) => source.slice(start, end)),
    arrayDimensions: dimensions,
    serial: integer !== undefined,
    unsigned: false,
    text: source.slice(first, walk.last),
    span: source.span(first, walk.last),
  };
  return { type, first, last: walk.last };
}

/** The type of a column that is declared without one (PARTITION OF, OF type): nothing is known, and it stands nowhere. */
export function missingType(source: Source, after: number): DataType {
  const end = source.base + source.end(after);
  const nothing = { arguments: [], arrayDimensions: 0, serial: false, unsigned: false, text: '' };
  return { name: '', family: 'unknown', ...nothing, span: { start: end, end } };
}

/** Types of extensions are known by their name in whatever schema they were installed. */
function lastPart(names: readonly string[]): string {
  return names[names.length - 1] ?? '';
}

/** Where a type's words end, and where its arguments open (-1 without); by the grammar of `Typename` (gram.y). */
function walkType(source: Source, first: number, dimensions: number): { last: number; open: number } {
  const word = source.key(first);
  let last = source.nameEnd(first);
  let open = -1;
  const takeWord = (key: string) => {
    if (source.is(last + 1, key)) last++;
  };
  const takeArguments = () => {
    if (!source.is(last + 1, '(') || source.partner(last + 1) < 0) return;
    open = last + 1;
    last = source.partner(open);
  };
  const single = last === first;
  if (single && word === 'double') takeWord('precision');
  if (single && word === 'national') last++;
  if (single && ['character', 'char', 'nchar', 'national', 'bit'].includes(word)) takeWord('varying');
  if (single && word === 'interval') last = intervalFieldsEnd(source, last);
  takeArguments();
  const isClock = single && (word === 'time' || word === 'timestamp');
  if (isClock && source.is(last + 2, 'time') && source.is(last + 3, 'zone')) last += 3;
  if (source.is(last + 1, '%') && source.is(last + 2, 'type')) last += 2;
  for (let i = 0; i < dimensions; i++) {
    takeWord('array');
    if (source.is(last + 1, '[')) last = Math.max(last + 1, source.partner(last + 1));
  }
  return { last, open };
}

/** `interval hour to minute`, `interval second(3)`: the last token of the fields after token `from`. */
export function intervalFieldsEnd(source: Source, from: number): number {
  let last = from;
  while (INTERVAL_FIELDS.has(source.key(last + 1))) last++;
  if (last > from && source.is(last + 1, '(')) last = Math.max(last, source.partner(last + 1));
  return last;
}
