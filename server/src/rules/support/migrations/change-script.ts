import type { FileContext } from '../../rule.ts';

/**
 * True for a migration that rolls forward, and for a script beside no known tool that only changes tables: what declares a schema
 * creates them.
 */
export function isChangeScript({ file, direction, steps }: FileContext): boolean {
  if (direction === 'down') return false;
  if (file.role === 'migration') return true;
  if (file.role !== 'schema' || file.folded === false) return false;
  const facts = steps.map(({ statement }) => statement.parsed.fact);
  return !facts.some((fact) => fact.kind === 'createTable' && !fact.temporary);
}
