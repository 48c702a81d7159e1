import { singular, wordsOf } from '../words.ts';

/** The words of a name, joined: `deletedAt`, `DELETED_AT` and `deleted_at` are one. */
export function joinedWords(name: string): string {
  return wordsOf(name).join('_');
}

/** The same in the singular, for names of tables: `OrderItems`, `order_items` and `orders_items` give `order_item`. */
export function singularWords(name: string): readonly string[] {
  return wordsOf(name).map(singular);
}

/** The words of a column such as `order_item_id` before its `id`; undefined where the name is no such one. */
export function stemOfId(name: string): readonly string[] | undefined {
  const words = wordsOf(name);
  return words.length > 1 && words.at(-1) === 'id' ? words.slice(0, -1) : undefined;
}

/** What follows the prefix in a list of words; undefined where the list does not begin with it or ends there. */
export function afterPrefix(words: readonly string[], prefix: readonly string[]): readonly string[] | undefined {
  if (prefix.length === 0 || words.length <= prefix.length) return undefined;
  return prefix.every((word, index) => words[index] === word) ? words.slice(prefix.length) : undefined;
}
