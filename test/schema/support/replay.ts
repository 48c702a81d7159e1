import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { hstore } from '@electric-sql/pglite/contrib/hstore';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp';
import type { Statement } from '../../../server/src/model/statement.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import { catalogueOf } from './catalogue.ts';
import { statementsOf } from './history.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface HistoryFile {
  readonly path: string;
  readonly text: string;
}

export interface Replay {
  /** What PostgreSQL has after the statements that ran. */
  readonly expected: Snapshot;
  /** What our fold makes of the same statements. */
  readonly actual: Snapshot;
  /** Statements that ran. */
  readonly statements: number;
  readonly tables: number;
  /** Statements that PostgreSQL refused, with its reasons. */
  readonly refused: readonly string[];
}

/**
 * Runs a history statement by statement in a new PostgreSQL and folds what ran. A statement that PostgreSQL refuses (a file of the
 * history is missing, an extension is not there) is left out on both sides.
 */
export async function replay(files: readonly HistoryFile[], prelude = ''): Promise<Replay> {
  const database = await PGlite.create({
    extensions: { btree_gin, btree_gist, citext, hstore, ltree, pg_trgm, pgcrypto, unaccent, uuid_ossp },
  });
  try {
    const run: Statement[] = [];
    const refused: string[] = [];
    for (const { path, text } of [{ path: 'prelude.sql', text: prelude }, ...files]) {
      await replayFile(database, statementsOf(text, path), run, refused);
    }
    const timeline = new SqlTimeline('postgresql');
    timeline.update(run);
    const expected = await catalogueOf(database);
    return {
      expected,
      actual: snapshotOf(timeline.final),
      statements: run.length,
      tables: Object.keys(expected.tables).length,
      refused,
    };
  } finally {
    await database.close();
  }
}

async function replayFile(
  database: PGlite,
  statements: readonly Statement[],
  run: Statement[],
  refused: string[],
): Promise<void> {
  let inTransaction = false;
  for (const statement of statements) {
    const { fact, file, text } = { ...statement, fact: statement.parsed.fact };
    try {
      if (inTransaction) await database.exec('SAVEPOINT replay');
      await database.exec(text);
      if (inTransaction && fact.kind !== 'transaction') await database.exec('RELEASE replay');
    } catch (error) {
      if (inTransaction) await database.exec('ROLLBACK TO replay');
      const reason = error instanceof Error ? error.message : String(error);
      refused.push(`${file}: ${reason}: ${text.slice(0, 100).replace(/\s+/g, ' ')}`);
      continue;
    }
    run.push(statement);
    if (fact.kind !== 'transaction') continue;
    if (fact.action === 'begin') inTransaction = true;
    else if (fact.action === 'commit' || fact.action === 'rollback') inTransaction = false;
  }
  if (inTransaction) await database.exec('COMMIT');
  await database.exec('DISCARD ALL');
}
