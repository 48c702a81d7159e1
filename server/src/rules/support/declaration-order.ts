import type { DatabasePlan } from '../../model/database.ts';
import type { Provenance } from '../../model/schema.ts';
import { remembered } from './remembered.ts';

/** Compares places by when they run: by file in the order of the database's plan, then by position. */
export const declarationOrder = remembered((plan: DatabasePlan): ((a: Provenance, b: Provenance) => number) => {
  const position = new Map(plan.files.map((file, index) => [file.path, index]));
  const fileOf = (at: Provenance): number => position.get(at.statement.file) ?? plan.files.length;
  return (a, b) => fileOf(a) - fileOf(b) || a.statement.start - b.statement.start || a.span.start - b.span.start;
});
