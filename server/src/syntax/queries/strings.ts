import type { Dialect } from '../../text/dialect.ts';
import { lexisOf } from '../../text/lexis.ts';

/** What follows a backslash in MySQL's strings (manual, section 11.1.1); any other character stands for itself. */
const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\x1a' };

/** The value of a string literal: prefix and quotes removed, doubled quotes and the dialect's backslash escapes decoded. */
export function decodeString(written: string, dialect: Dialect): string {
  const dollar = /^\$\w*\$/.exec(written)?.[0];
  if (dollar) return written.slice(dollar.length, -dollar.length);
  const open = written.search(/['"]/);
  const quote = written[open] as string;
  const escaped = lexisOf(dialect).backslashEscapes !== 'never' && !/^r/i.test(written);
  const triple = quote.repeat(3);
  if (lexisOf(dialect).tripleQuotes && written.length >= open + 6 && written.startsWith(triple, open)) {
    return unescapeBackslashes(written.slice(open + 3, -3), escaped);
  }
  const inner = written.slice(open + 1, written.length > open + 1 && written.endsWith(quote) ? -1 : undefined);
  return unescapeBackslashes(inner.replaceAll(quote + quote, quote), escaped);
}

/** `\%` and `\_` keep their backslash: they are for LIKE (MySQL manual, section 11.1.1). */
function unescapeBackslashes(text: string, escaped: boolean): string {
  if (!escaped || !text.includes('\\')) return text;
  return text.replace(/\\(.)/gs, (whole, next: string) =>
    next === '%' || next === '_' ? whole : (ESCAPES[next] ?? next),
  );
}
