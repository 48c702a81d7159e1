import type { Statement } from '../../../model/statement.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import type { FixContext } from '../../rule.ts';
import { rollbackPlace } from './rollback-place.ts';

/**
 * The ALTER TABLE of the file's own rollback that a test picks, in a down section or in the file beside it; undefined where there is none,
 * or where it is deployed.
 */
export function rollbackStatement(
  { database, file }: FixContext,
  isIt: (fact: AlterTable) => boolean,
): Statement | undefined {
  const matches = ({ parsed: { fact } }: Statement): boolean => fact.kind === 'alterTable' && isIt(fact);
  const down = file.sections.filter(({ direction }) => direction === 'down');
  const own = database
    .statementsOf(file.path)
    .find((one) => down.some(({ start, end }) => one.start >= start && one.start < end) && matches(one));
  if (own) return own;
  const place = rollbackPlace(database.plan, file);
  for (const path of place.kind === 'file' ? place.paths : []) {
    const found = database.isDeployed(path) ? undefined : database.statementsOf(path).find(matches);
    if (found) return found;
  }
  return undefined;
}
