import { singular, wordsOf } from '../words.ts';

/** The words of a name in the singular, digits joined to the word before them where `joinDigits` says so: `last4`, `track2`. */
export function nameWords(name: string): readonly string[] {
  const parts = wordsOf(name);
  const words: string[] = [];
  for (const part of parts) {
    const last = words.at(-1);
    if (/^\d+$/.test(part) && last !== undefined && /^[a-z]+$/.test(last)) words[words.length - 1] = last + part;
    else words.push(part);
  }
  return words.map(singular);
}

/** True where the words contain one of the phrases, side by side. */
export function hasPhrase(words: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  return phrases.some((phrase) => indexOfPhrase(words, phrase) >= 0);
}

function indexOfPhrase(words: readonly string[], phrase: readonly string[]): number {
  return words.findIndex((_, start) => phrase.every((word, offset) => words[start + offset] === word));
}
