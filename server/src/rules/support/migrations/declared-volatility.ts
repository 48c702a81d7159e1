import type { DatabaseContext } from '../../rule.ts';

/**
 * How volatile the workspace declares a PostgreSQL function to be, by its name without schema: of several overloads the most volatile one.
 * Undefined where no file of the database creates it.
 */
export function declaredVolatility(
  database: DatabaseContext,
  name: string,
): 'immutable' | 'stable' | 'volatile' | undefined {
  let found: 'immutable' | 'stable' | 'volatile' | undefined;
  for (const { path } of database.plan.files) {
    for (const { parsed } of database.statementsOf(path)) {
      if (parsed.fact.kind !== 'createFunction' || parsed.fact.name.object.name.toLowerCase() !== name) continue;
      const { volatility = 'volatile' } = parsed.fact;
      if (volatility === 'volatile') return 'volatile';
      if (found !== 'stable') found = volatility;
    }
  }
  return found;
}
