import type { Statement } from '../../../model/statement.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import type { FixContext } from '../../rule.ts';
import { rollbackPlace } from './rollback-place.ts';

/**
 * The ALTER TABLE of the file's own rollback that a test picks, in a down section or in the file beside it; undefined where there is none,
 * or where it is deployed.
 */
export function rollbackStatement(context: FixContext, isIt: (fact: AlterTable) => boolean): Statement | undefined {
  return rollbackStatements(context).find(({ parsed: { fact } }) => fact.kind === 'alterTable' && isIt(fact));
}

/** The statements of the file's own rollback, in a down section or in the files beside it that are not deployed. */
export function rollbackStatements({ database, file }: FixContext): readonly Statement[] {
  const down = file.sections.filter(({ direction }) => direction === 'down');
  const own = database
    .statementsOf(file.path)
    .filter((one) => down.some(({ start, end }) => one.start >= start && one.start < end));
  const place = rollbackPlace(database.plan, file);
  const paths = place.kind === 'file' ? place.paths.filter((path) => !database.isDeployed(path)) : [];
  return [...own, ...paths.flatMap((path) => database.statementsOf(path))];
}
