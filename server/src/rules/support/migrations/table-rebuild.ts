import { mentionedTables } from '../../../model/mentioned-tables.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { FileContext } from '../../rule.ts';
import { remembered } from '../remembered.ts';

interface Event {
  readonly kind: 'create' | 'copy' | 'drop' | 'rename';
  /** The table that is created, filled, dropped or renamed. */
  readonly table: string;
  /** Of a rename, what the table is called then. */
  readonly to?: string;
  /** Of a copy, the tables whose rows are read. */
  readonly from?: ReadonlySet<string>;
}

/**
 * The tables (lower case, without schema) that a file rebuilds: their rows move to a new table that takes their name, the way to change a
 * table in SQLite (SQLite documentation, ALTER TABLE, 7. “Making Other Kinds Of Table Schema Changes”). Three orders are known: create new,
 * copy, drop old, rename new; rename old, create, copy, drop old; copy aside, drop, create, copy back. The names of the helper tables are
 * among them.
 * @param statements what runs when the file does, in order
 */
export function rebuiltTables(statements: readonly ParsedStatement[]): ReadonlySet<string> {
  const events: Event[] = [];
  for (const parsed of statements) for (const event of eventsOf(parsed)) events.push(event);
  const rebuilt = new Set<string>();
  if (!events.some(({ kind }) => kind === 'drop')) return rebuilt;
  const drops = new Map<string, number[]>();
  for (const [position, { kind, table }] of events.entries()) {
    if (kind === 'drop') drops.set(table, [...(drops.get(table) ?? []), position]);
  }
  for (const [position, copy] of events.entries()) {
    if (copy.kind !== 'copy') continue;
    for (const source of copy.from ?? []) {
      for (const dropped of drops.get(source) ?? []) {
        if (dropped < position) continue;
        const survivor = survivorOf(copy.table, source, events.slice(0, dropped), events.slice(dropped + 1));
        if (survivor === undefined) continue;
        rebuilt.add(source);
        rebuilt.add(copy.table);
        rebuilt.add(survivor);
      }
    }
  }
  return rebuilt;
}

/** How many migrations before and after a file may take part in its rebuild. */
const NEIGHBOURS = 8;

/**
 * The same with the migrations around a file: Pop's generator gives every statement of a rebuild a file of its own.
 * @param statements what runs when the file itself does, in order
 */
export function rebuiltAround(
  { database, file, direction }: Pick<FileContext, 'database' | 'file' | 'direction'>,
  statements: readonly ParsedStatement[],
): ReadonlySet<string> {
  const own = rebuiltTables(statements);
  if (file.role !== 'migration' || direction === 'down') return own;
  const migrations = database.plan.files.filter(
    ({ role, folded, sections }) =>
      role === 'migration' && folded !== false && sections.every((section) => section.direction === 'up'),
  );
  const position = migrations.findIndex(({ path }) => path === file.path);
  if (position < 0) return own;
  const around = migrations.slice(Math.max(position - NEIGHBOURS, 0), position + NEIGHBOURS + 1);
  const all = around.flatMap(({ path }) => database.statementsOf(path).map(({ parsed }) => parsed));
  return new Set([...own, ...rebuiltTables(all)]);
}

/** The name under which the rows of a dropped table live on, given the table to which they were copied. */
function survivorOf(
  copy: string,
  dropped: string,
  before: readonly Event[],
  after: readonly Event[],
): string | undefined {
  if (after.some((event) => event.kind === 'rename' && event.table === copy && event.to === dropped)) return dropped;
  if (before.some((event) => event.kind === 'rename' && event.table === copy && event.to === dropped)) return copy;
  const createdAgain = after.some((event) => event.kind === 'create' && event.table === dropped);
  const copiedBack = after.some((event) => event.kind === 'copy' && event.table === dropped && event.from?.has(copy));
  return createdAgain && copiedBack ? dropped : undefined;
}

const eventsOf = remembered((parsed: ParsedStatement): readonly Event[] => {
  const { fact } = parsed;
  switch (fact.kind) {
    case 'createTable': {
      const table = fact.name.object.name.toLowerCase();
      const create: Event = { kind: 'create', table };
      return fact.asQuery ? [create, { kind: 'copy', table, from: mentionedTables(parsed) }] : [create];
    }
    case 'drop':
      if (fact.objectType !== 'table') return [];
      return fact.names.map((name) => ({ kind: 'drop', table: name.object.name.toLowerCase() }));
    case 'alterTable': {
      const table = fact.name.object.name.toLowerCase();
      return fact.actions.flatMap((action): Event[] =>
        action.kind === 'renameTable' ? [{ kind: 'rename', table, to: action.newName.object.name.toLowerCase() }] : [],
      );
    }
    case 'query': {
      const { query } = fact;
      const target =
        query.kind === 'insert'
          ? query.target.name
          : query.kind === 'select'
            ? query.into
            : query.kind === 'partial' && query.verb === 'insert'
              ? query.tables[0]?.name
              : undefined;
      if (!target) return [];
      return [{ kind: 'copy', table: target.object.name.toLowerCase(), from: mentionedTables(parsed) }];
    }
    default:
      return [];
  }
});
