import { type SqlSource, unquote } from './source.ts';

/** A value as options keep it: strings without their quotes, everything else as written. */
export function optionText(source: SqlSource, first: number, last: number): string {
  return first === last && (source.isString(first) || source.isQuoted(first))
    ? unquote(source.written(first))
    : source.slice(first, last);
}

/** `name = value` or `name value` for the names given. */
export function pairedOptions(
  source: SqlSource,
  first: number,
  last: number,
  names: ReadonlySet<string>,
): Record<string, string> {
  const options: Record<string, string> = {};
  for (let i = first; i <= last; i = source.skip(i)) {
    const name = source.key(i);
    if (!names.has(name)) continue;
    const value = source.is(i + 1, '=') ? i + 2 : i + 1;
    if (value > last) break;
    options[name] = optionText(source, value, value);
    i = value;
  }
  return options;
}

/** T-SQL's `(name = value, name = value)` behind WITH, at its opening bracket. */
export function withOptions(source: SqlSource, open: number): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [first, last] of source.segmentsInside(open)) {
    const equals = source.find('=', first, last);
    if (equals > first && equals < last) {
      options[source.slice(first, equals - 1).toLowerCase()] = optionText(source, equals + 1, last).toLowerCase();
    } else if (equals < 0) options[source.slice(first, last).toLowerCase()] = 'on';
  }
  return options;
}
