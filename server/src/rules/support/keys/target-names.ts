import type { SchemaView, Table } from '../../../model/schema.ts';
import { singular } from '../words.ts';

/** Plurals that no ending gives; the inverse of what `singular` knows. */
const IRREGULAR_PLURALS: Readonly<Record<string, readonly string[]>> = {
  person: ['people', 'persons'],
  child: ['children'],
  man: ['men'],
  woman: ['women'],
  datum: ['data'],
  medium: ['media'],
  index: ['indices', 'indexes'],
  matrix: ['matrices'],
  status: ['statuses', 'status'],
};

/** The plurals that a table of such things may be called by. */
function plurals(word: string): readonly string[] {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular) return irregular;
  const candidates = [`${word}s`];
  if (/[^aeiou]y$/.test(word)) candidates.push(`${word.slice(0, -1)}ies`);
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) candidates.push(`${word}es`);
  return candidates;
}

/**
 * The table that the words before `_id` name: `order_item` finds `order_items`, `OrderItem`, `orderItems`, …, first in the table's own
 * schema. Looked up name by name, so that what a rule has read stays small.
 */
export function tableNamed(stem: readonly string[], near: Table, schema: SchemaView): Table | undefined {
  for (const name of spellings(stem)) {
    const found =
      schema.table({ schema: { name: near.schema }, object: { name } }) ?? schema.table({ object: { name } });
    if (found) return found;
  }
  return undefined;
}

function spellings(stem: readonly string[]): readonly string[] {
  const last = stem.at(-1) ?? '';
  const before = stem.slice(0, -1);
  const names: string[] = [];
  for (const word of [last, ...plurals(last), ...(singular(last) === last ? [] : [singular(last)])]) {
    const words = [...before, word];
    const pascal = words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('');
    names.push(words.join('_'), pascal, pascal.charAt(0).toLowerCase() + pascal.slice(1), words.join(''));
  }
  return [...new Set(names)];
}
