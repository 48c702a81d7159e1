import type { FilePlace } from '../../../model/database.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type { CreatePolicy, CreateTrigger } from '../../../model/object-facts.ts';
import type { Provenance } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Span } from '../../../text/span.ts';
import type { DatabaseContext, Survey } from '../../rule.ts';
import { eachExpression } from '../expressions.ts';
import { textAt } from '../places.ts';
import { remembered } from '../remembered.ts';
import { type SignificantToken, significantTokens } from '../significant-tokens.ts';
import { mayBeSameName } from './same-name.ts';
import type { ChangedTable, Use } from './schema-loss.ts';

/** Files by what they hold: triggers and policies of a table, triggers of a name that they create or drop, trigger functions that they create. */
interface RowPlaces {
  readonly keys: Map<string, ReadonlySet<string>>;
  readonly files: Map<string, Set<string>>;
}

const ROW_PLACES: Survey<RowPlaces> = {
  start: () => ({ keys: new Map(), files: new Map() }),
  files: ({ role }) => role === 'migration' || role === 'schema',
  update({ keys, files }, changes, { database }) {
    for (const { path } of changes.files) {
      for (const key of keys.get(path) ?? []) files.get(key)?.delete(path);
      const now = keysOf(database.statementsOf(path));
      for (const key of now) {
        const known = files.get(key);
        if (known) known.add(path);
        else files.set(key, new Set([path]));
      }
      keys.set(path, now);
    }
  },
};

const keysOf = remembered((statements: readonly Statement[]): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { fact } of statements.map(({ parsed }) => parsed)) {
    if (fact.kind === 'createTrigger' || fact.kind === 'createPolicy') keys.add(`on ${nameOf(fact.table)}`);
    if (fact.kind === 'createTrigger') keys.add(`trigger ${fact.name.name.toLowerCase()}`);
    if (fact.kind === 'createFunction' && fact.returnsTrigger) keys.add(`function ${nameOf(fact.name)}`);
    if (fact.kind === 'drop' && fact.objectType === 'trigger') {
      for (const name of fact.names) keys.add(`trigger ${nameOf(name)}`);
    }
  }
  return keys;
});

function nameOf({ object }: QualifiedName): string {
  return object.name.toLowerCase();
}

function filesWith(database: DatabaseContext, key: string): readonly string[] {
  const paths = database.surveyed(ROW_PLACES, ({ files }) => [...(files.get(key) ?? [])].sort().join('\n'));
  return paths === '' ? [] : paths.split('\n');
}

/**
 * The triggers of other files that name a column of their table's rows (`NEW.email`, `UPDATE OF email`), with the functions that they run, and
 * the policies of files beside the history that do. Those of the history stand in the schema before the change.
 */
export function usesOfRowColumn(
  database: DatabaseContext,
  changed: ChangedTable,
  column: string,
  file: string,
): readonly Use[] {
  const uses: Use[] = [];
  const wanted = column.toLowerCase();
  const { files } = database.plan;
  const own = files.findIndex(({ path }) => path === file);
  for (const path of filesWith(database, `on ${nameOf(changed.name)}`)) {
    const at = files.findIndex((place) => place.path === path);
    const place = files[at];
    if (!place || path === file || place.folded === false) continue;
    // What a later migration creates was written for the table after the change; files of triggers and policies stand beside the history.
    const ordered = place.role === 'migration' || files[own]?.role === 'schema';
    if (ordered && at > own) continue;
    for (const statement of database.statementsOf(path)) {
      if (isUndone(place, statement)) continue;
      const { fact } = statement.parsed;
      if (fact.kind === 'createPolicy' && at > own && mayBeSameName(fact.table, changed.name)) {
        uses.push(...policyUse(statement, fact, wanted));
      }
      if (
        fact.kind !== 'createTrigger' ||
        !mayBeSameName(fact.table, changed.name) ||
        isDropped(database, fact, statement, at)
      )
        continue;
      uses.push(...triggerUses(database, fact, statement, wanted, file));
    }
  }
  return uses;
}

function isUndone({ sections }: FilePlace, { start }: Statement): boolean {
  return sections.some((one) => one.direction === 'down' && start >= one.start && start < one.end);
}

/** True where a statement behind its creation, in the order of the files, drops the trigger or creates it anew; or its function is gone. */
function isDropped(database: DatabaseContext, trigger: CreateTrigger, made: Statement, at: number): boolean {
  if (trigger.function && isGone(database, trigger.function)) return true;
  const { files } = database.plan;
  const name = trigger.name.name.toLowerCase();
  return filesWith(database, `trigger ${name}`).some((path) => {
    const position = files.findIndex((one) => one.path === path);
    const place = files[position];
    return database.statementsOf(path).some((statement) => {
      const after = position > at || (position === at && statement.start > made.start);
      if (!after || (place && isUndone(place, statement))) return false;
      const { fact } = statement.parsed;
      if (fact.kind === 'createTrigger')
        return fact.name.name.toLowerCase() === name && mayBeSameName(fact.table, trigger.table);
      return (
        fact.kind === 'drop' &&
        fact.objectType === 'trigger' &&
        fact.names.some((one) => nameOf(one) === name) &&
        (!fact.table || nameOf(fact.table) === nameOf(trigger.table))
      );
    });
  });
}

/** True for a function that the workspace creates and that is not there in the end: its triggers went with it. */
function isGone(database: DatabaseContext, name: QualifiedName): boolean {
  return filesWith(database, `function ${nameOf(name)}`).length > 0 && !routineOf(database, name);
}

function routineOf({ timeline }: DatabaseContext, name: QualifiedName): Statement | undefined {
  return (timeline.final.routine(name, []) ?? timeline.final.routine(name))?.origin.statement;
}

function policyUse(statement: Statement, policy: CreatePolicy, wanted: string): readonly Use[] {
  for (const one of eachExpression(policy.using, policy.withCheck)) {
    if (one.kind !== 'column' || one.parts.length > 2 || one.parts.at(-1)?.name.toLowerCase() !== wanted) continue;
    return [{ at: { statement, span: one.span }, what: 'policy', touch: 'reads' }];
  }
  return [];
}

function triggerUses(
  database: DatabaseContext,
  fact: CreateTrigger,
  statement: Statement,
  wanted: string,
  file: string,
): readonly Use[] {
  const tokens = significantTokens(statement.text, database.dialect);
  const span = rowColumn(tokens, wanted) ?? watchedColumn(tokens, wanted);
  const uses: Use[] = span ? [{ at: { statement, span }, what: 'trigger', touch: 'reads' }] : [];
  const body = fact.function && bodyOf(database, fact.function);
  if (!body || body.statement.file === file) return uses;
  const inside = rowColumn(significantTokens(textAt(body.statement, body.span), database.dialect), wanted);
  if (!inside) return uses;
  const at = { start: body.span.start + inside.start, end: body.span.start + inside.end };
  return [...uses, { at: { statement: body.statement, span: at }, what: 'function', touch: 'reads' }];
}

/** The body of the function as it stands at the end. */
function bodyOf(database: DatabaseContext, name: QualifiedName): Provenance | undefined {
  const statement = routineOf(database, name);
  const fact = statement?.parsed.fact;
  return statement && fact?.kind === 'createFunction' && fact.bodySpan ? { statement, span: fact.bodySpan } : undefined;
}

/** `NEW.email` or `OLD.email`. */
function rowColumn(tokens: readonly SignificantToken[], wanted: string): Span | undefined {
  for (const [index, { text }] of tokens.entries()) {
    if (text !== 'new' && text !== 'old') continue;
    const column = tokens[index + 2];
    if (tokens[index + 1]?.text === '.' && column && bare(column) === wanted) return spanOf(column);
  }
  return undefined;
}

/** A column of `UPDATE OF email, name ON users`. */
function watchedColumn(tokens: readonly SignificantToken[], wanted: string): Span | undefined {
  const of = tokens.findIndex(({ text }, index) => text === 'of' && tokens[index - 1]?.text === 'update');
  if (of < 0) return undefined;
  const on = tokens.findIndex(({ text }, index) => index > of && text === 'on');
  const column = tokens.slice(of + 1, Math.max(of, on)).find((token) => bare(token) === wanted);
  return column && spanOf(column);
}

function bare({ text }: SignificantToken): string {
  return text.replace(/^["`[]|["`\]]$/g, '');
}

function spanOf({ start, end }: SignificantToken): Span {
  return { start, end };
}
