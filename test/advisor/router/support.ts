import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '../../../server/src/advisor/router/route.ts';

/** A labelled question; `accept` holds other routes that an expert would not call wrong, `also` the spokes that must be present too. */
export interface LabelledQuestion {
  readonly id: string;
  readonly lang: 'en' | 'fr';
  readonly kind: 'question' | 'terse' | 'multi-intent' | 'adversarial';
  readonly text: string;
  readonly primary: string;
  readonly also: readonly string[];
  readonly accept: readonly string[];
  /** The public thread that the wording is taken from, or `written`. */
  readonly source: string;
}

export function readQuestions(name: 'train' | 'held-out'): LabelledQuestion[] {
  const path = join(import.meta.dirname, '..', 'questions', `${name}.jsonl`);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The label that a route amounts to. Writing and speeding up a query are one label. */
export function labelOf({ primary, handoff }: Route): string {
  const id = handoff ?? primary ?? 'out-of-scope';
  return id === 'queries' ? 'query-optimization' : id;
}

export function isRight({ primary, accept }: LabelledQuestion, route: Route): boolean {
  return [primary, ...accept].includes(labelOf(route));
}

/** The share of items for which something holds, in percent. */
export function percent<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return (100 * items.filter(holds).length) / items.length;
}
