import type { TypeFamily } from '../../../model/data-type.ts';

/** The types of a dialect by their names in lower case. */
export interface TypeTable {
  /** The canonical name of a synonym; undefined for names that are canonical or unknown. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, TypeFamily>;
  /** Second and third words of types that have several, by the words before them: `double` → `precision`. */
  readonly continuations: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param families names by family, blanks between them
 * @param synonyms canonical names by synonym
 * @param longNames the names of several words, each of which is a canonical name or a synonym
 */
export function typeTable(
  families: Partial<Record<TypeFamily, string>>,
  synonyms: Readonly<Record<string, string>>,
  longNames: readonly string[],
): TypeTable {
  const continuations = new Map<string, string[]>();
  for (const name of longNames) {
    const words = name.split(' ');
    for (let length = 1; length < words.length; length++) {
      const before = words.slice(0, length).join(' ');
      continuations.set(before, [...(continuations.get(before) ?? []), words[length] ?? '']);
    }
  }
  const pairs = Object.entries(families).flatMap(([family, names]) =>
    names.split(/\s+/).map((name): [string, TypeFamily] => [name, family as TypeFamily]),
  );
  return { families: new Map(pairs), synonyms: new Map(Object.entries(synonyms)), continuations };
}
