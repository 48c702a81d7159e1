import { labelOf, type StackItem, type StackPlace } from '../stack/stack-items.ts';
import type { Language } from './answer.ts';
import { PHRASES } from './phrases.ts';

const MOST_ITEMS = 8;

/** The products in use as one line of Markdown, with where each was read; undefined where none is known. */
export function stackLine(stack: readonly StackItem[], language: Language): string | undefined {
  if (stack.length === 0) return undefined;
  const phrases = PHRASES[language];
  const shown = stack.slice(0, MOST_ITEMS).map((item) => {
    const others = item.differing.map((one) => phrases.otherVersion(one.version, place(one)));
    const where = item.byDriver ? phrases.byDriver(place(item)) : place(item);
    return `${labelOf(item)} (${[where, ...others].join('; ')})`;
  });
  return phrases.stack(shown.join(', '));
}

function place({ file, line }: StackPlace): string {
  return `\`${file.replaceAll('`', "'")}:${line + 1}\``;
}
