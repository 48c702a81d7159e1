import { tokenize } from '../../server/src/text/lexer.ts';
import { resplit, splitStatements } from '../../server/src/text/splitter.ts';
import type { Token } from '../../server/src/text/token.ts';

/** A statement as it may break while somebody types: its text and terminator are replaced by the result. */
export type Mutation = (statement: string, random: () => number) => string | undefined;

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function without(text: string, token: Token | undefined): string | undefined {
  return token && `${text.slice(0, token.start)}${text.slice(token.end)};`;
}

const significant = (text: string): Token[] => tokenize(text, 'postgresql').filter((token) => token.kind !== 'comment');

/** The mutations of one statement whose effect on the other statements of its file is measured. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'delete token': (text, random) => without(text, pick(significant(text), random)),
  'garbage word': (text, random) => {
    const token = pick(significant(text), random);
    return token && `${text.slice(0, token.end)} qqzzx ${text.slice(token.end)};`;
  },
  'drop paren': (text, random) => {
    const parens = significant(text).filter((token) => text[token.start] === ')' && token.kind === 'punctuation');
    return without(text, pick(parens, random));
  },
  'drop semicolon': (text) => text,
  'drop quote': (text, random) => {
    const quoted = significant(text).filter((token) => `'"`.includes(text[token.end - 1] as string));
    const token = pick(quoted, random);
    return token && `${text.slice(0, token.end - 1)}${text.slice(token.end)};`;
  },
  truncate: (text, random) => text.slice(0, 1 + Math.floor(random() * (text.length - 1))),
};

/** The statements of a text that parse, as the pipeline finds them: split, and split again where a piece does not parse. */
export function parsedStatements(text: string, parses: (statement: string) => boolean): string[] {
  const found: string[] = [];
  for (const slice of splitStatements(text, 'postgresql')) {
    if (slice.kind !== 'sql') continue;
    const statement = text.slice(slice.start, slice.end);
    if (parses(statement)) {
      found.push(statement);
      continue;
    }
    for (const piece of resplit(text, slice, 'postgresql')) {
      const part = text.slice(piece.start, piece.end);
      if (piece.kind === 'sql' && parses(part)) found.push(part);
    }
  }
  return found;
}

export interface Outcome {
  /** How many statements other than the broken one there were, and how many of them were found again, letter by letter. */
  others: number;
  kept: number;
  /** Statements that parse although no such statement was written. */
  invented: number;
}

/** Breaks one statement of the text and counts what became of the others. */
export function breakOne(
  text: string,
  mutation: Mutation,
  random: () => number,
  parses: (statement: string) => boolean,
): (Outcome & { broken: string; lost: string[]; extra: string[] }) | undefined {
  const slices = splitStatements(text, 'postgresql').filter((slice) => slice.kind === 'sql');
  const target = pick(slices, random);
  if (!target || slices.length < 2) return undefined;
  const mutated = mutation(text.slice(target.start, target.end), random);
  if (mutated === undefined) return undefined;
  const broken = text.slice(0, target.start) + mutated + text.slice(target.end + (target.terminated ? 1 : 0));
  const found = parsedStatements(broken, parses);
  const lost: string[] = [];
  let others = 0;
  for (const slice of slices) {
    if (slice === target) continue;
    const statement = text.slice(slice.start, slice.end);
    if (!parses(statement)) continue;
    others++;
    const at = found.indexOf(statement);
    if (at < 0) lost.push(statement);
    else found.splice(at, 1);
  }
  // One more than the others is the broken statement itself, which may still parse.
  return { others, kept: others - lost.length, invented: Math.max(found.length - 1, 0), broken, lost, extra: found };
}

/** A small generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
