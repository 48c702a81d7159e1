import type { RouteId } from '../route-ids.ts';

/**
 * What a term tells about a question, strongest first: a name that nothing else has (a product, a technique, a concern's own word), an error
 * text, a tool or setting of the trade, a concern in other words, and verbs and nouns that only lean towards it.
 */
export const SIGNAL_KINDS = ['names', 'errors', 'tools', 'concerns', 'hints'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** The terms that speak for one spoke or sibling, in English and French, as people type them without accents. */
export interface SpokeVocabulary extends Readonly<Partial<Record<SignalKind, readonly string[]>>> {
  readonly spoke: RouteId;
}

/** Terms from a list that semicolons separate. */
export function terms(list: string): readonly string[] {
  return list
    .split(';')
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '');
}
