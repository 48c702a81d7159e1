import type { SetVariable, TransactionControl } from '../../model/object-facts.ts';
import { FRESH_SESSION, type SchemaState, type Session } from '../schema-state.ts';
import { TEMPORARY_LINK } from '../table-links.ts';

/** Starts the session of another file: settings, open transactions and temporary tables do not outlive a connection. */
export function startSession(state: SchemaState): void {
  const { everSearched } = state.session;
  for (const table of state.linked(TEMPORARY_LINK)) state.remove(table.key);
  state.session = everSearched.length === 0 ? FRESH_SESSION : { savepoints: [], everSearched };
}

/** BEGIN, COMMIT, ROLLBACK and savepoints. What was rolled back leaves no trace, where DDL can be rolled back. */
export function foldTransaction(state: SchemaState, { action }: TransactionControl): void {
  if (!state.rules.transactionalDdl) return;
  // What it does depends on where transactions and savepoints began, not on tables.
  state.memory.noteUnrepeatable();
  const { session } = state;
  const { transactionStart, savepoints } = session;
  switch (action) {
    case 'begin':
      if (transactionStart === undefined)
        state.session = { ...session, transactionStart: state.moment, savepoints: [] };
      return;
    case 'commit':
      state.session = endTransaction(session);
      return;
    case 'rollback':
      if (transactionStart === undefined) return;
      state.restore(transactionStart);
      state.session = endTransaction(state.session);
      return;
    case 'savepoint':
      state.session = { ...session, savepoints: [...savepoints, state.moment] };
      return;
    case 'release':
      state.session = { ...session, savepoints: savepoints.slice(0, -1) };
      return;
    case 'rollbackTo': {
      const savepoint = savepoints.at(-1);
      if (savepoint === undefined) return;
      state.restore(savepoint);
      state.session = session;
      return;
    }
    case 'other':
      return;
  }
}

function endTransaction(session: Session): Session {
  const { transactionStart: _, outerSearchPath, searchPath, ...rest } = session;
  const path = outerSearchPath ? outerSearchPath.value : searchPath;
  return { ...rest, savepoints: [], ...(path ? { searchPath: path } : {}) };
}

/** SET, SET LOCAL and RESET of the search path; other variables mean nothing to the schema. */
export function foldSet(state: SchemaState, fact: SetVariable): void {
  if (fact.name !== 'search_path') return;
  const { searchPath: old, ...session } = state.session;
  const path = fact.value === undefined ? undefined : parseSearchPath(fact.value);
  const everSearched = [...new Set([...session.everSearched, ...(path ?? [])])];
  state.session = {
    ...session,
    everSearched,
    ...(path && path.length > 0 ? { searchPath: path } : {}),
    ...(fact.local && !session.outerSearchPath ? { outerSearchPath: { value: old } } : {}),
  };
}

/** The schemas of a search path: folded to lower case unless quoted, without the engine's own and `$user`. */
function parseSearchPath(value: string): readonly string[] {
  const names: string[] = [];
  for (const match of value.matchAll(/"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^\s,"']+)/g)) {
    const [, doubleQuoted, singleQuoted, plain] = match;
    const name = doubleQuoted?.replaceAll('""', '"') ?? singleQuoted ?? plain?.toLowerCase() ?? '';
    if (name !== '' && name !== '$user' && !name.startsWith('pg_')) names.push(name);
  }
  return names;
}
