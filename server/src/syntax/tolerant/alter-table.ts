import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { otherAction } from './alter-actions.ts';
import { readClickHouseAction } from './alter-clickhouse.ts';
import { readMysqlAction } from './alter-mysql.ts';
import { readSqliteAction } from './alter-sqlite.ts';
import { readTsqlActions } from './alter-tsql.ts';
import { ifExists, onCluster } from './names.ts';
import type { Reading } from './reading.ts';

/** ALTER TABLE; `word` is the word TABLE. Undefined where no name follows it. */
export function readAlterTable(reading: Reading, word: number, last: number): AlterTable | undefined {
  const { source } = reading;
  const exists = ifExists(source, word + 1);
  if (!source.isName(exists.next)) return undefined;
  const name = source.qualifiedName(exists.next);
  const { cluster, next } = onCluster(source, source.nameEnd(exists.next) + 1);
  return {
    kind: 'alterTable',
    objectType: 'table',
    name,
    ifExists: exists.found,
    only: false,
    actions: actionsOf(reading, next, last),
    ...(cluster === undefined ? {} : { options: { 'on cluster': cluster } }),
  };
}

function actionsOf(reading: Reading, first: number, last: number): readonly AlterAction[] {
  const { source } = reading;
  if (source.dialect === 'tsql') return readTsqlActions(reading, first, last);
  if (source.dialect === 'sqlite') return first > last ? [] : readSqliteAction(reading, first, last);
  // The query that a materialized view gets has commas of its own.
  if (source.matches(first, 'modify', 'query')) return [otherAction(source, first, last)];
  const read = source.dialect === 'clickhouse' ? readClickHouseAction : readMysqlAction;
  return source
    .segments(first, last)
    .filter(([from, to]) => from <= to)
    .flatMap(([from, to]) => read(reading, from, to));
}
