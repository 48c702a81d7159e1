/** The text is not a query that this dialect's grammar has, or not one that could be placed for certain. */
export class Misplaced extends Error {}

/** @throws {Misplaced} unless the condition holds */
export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Misplaced(what);
}
