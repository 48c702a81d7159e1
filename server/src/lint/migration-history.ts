import type { FilePlace, MigrationSection, TransactionMode } from '../model/database.ts';
import type { QualifiedName } from '../model/identifier.ts';
import { migrationPart } from '../model/program-migration.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement, StatementFact } from '../model/statement.ts';
import type { NamedObject } from '../schema/lookup.ts';
import { Section } from './section.ts';

/** Where a statement stands in its file's run. */
export interface StatementPlace {
  readonly direction: 'up' | 'down';
  readonly transaction: 'wrapped' | 'explicit' | 'none' | 'unknown';
  /** The statements of the same file that run in the same direction. */
  readonly section: Section;
  /** The statement's place among them. */
  readonly position: number;
}

/**
 * The places of all statements of one file: which section each is in, and whether a transaction is open there,
 * by BEGIN and COMMIT in the file itself or by the runner.
 */
export function placeStatements(place: FilePlace, statements: readonly Statement[]): Map<Statement, StatementPlace> {
  const places = new Map<Statement, StatementPlace>();
  const sections = statements.map((statement) => sectionAt(place, statement));
  const runnersHabit = (current: MigrationSection | undefined): TransactionMode => {
    const mode = current?.transaction ?? place.transaction;
    if (mode !== 'none' || !place.sentWhole) return mode;
    return sections.filter((one) => one === current).length > 1 ? 'wrapped' : mode;
  };
  let section: MigrationSection | undefined;
  let members = new Section();
  let explicit = false;
  let runnersTransaction = runnersHabit(undefined);
  for (const [index, statement] of statements.entries()) {
    const current = sections[index];
    if (current !== section) {
      section = current;
      members = new Section();
      explicit = false;
      runnersTransaction = runnersHabit(section);
    }
    const { fact } = statement.parsed;
    if (fact.kind === 'transaction' && (fact.action === 'commit' || fact.action === 'rollback') && !fact.chain) {
      // A COMMIT that closes no BEGIN of the file closes the runner's transaction; within one query the next one begins at once.
      if (!explicit && runnersTransaction === 'wrapped' && !place.sentWhole) runnersTransaction = 'none';
      explicit = false;
    }
    places.set(statement, {
      direction: place.role === 'rollback' ? 'down' : (section?.direction ?? 'up'),
      transaction: explicit ? 'explicit' : runnersTransaction,
      section: members,
      position: members.length,
    });
    if (fact.kind === 'transaction' && fact.action === 'begin') explicit = true;
    members.add(statement);
  }
  return places;
}

function sectionAt({ sections }: FilePlace, { start }: Statement): MigrationSection | undefined {
  return sections.find((one) => start >= one.start && start < one.end);
}

/**
 * The places of queries in a program: each runs for itself, and whether in a transaction is not known. Only what the file has created above
 * stands before a statement: `CREATE INDEX IF NOT EXISTS` beside `CREATE TABLE IF NOT EXISTS` makes the index of a new table.
 */
export function placeApart(_place: FilePlace, statements: readonly Statement[]): Map<Statement, StatementPlace> {
  const places = new Map<Statement, StatementPlace>();
  const created = new Section();
  for (const statement of statements) {
    const { kind } = statement.parsed.fact;
    const section = kind === 'clientCall' ? new Section() : created;
    const direction = migrationPart(statement) ?? 'up';
    places.set(statement, { direction, transaction: 'unknown', section, position: section.length });
    if (kind === 'createTable' || kind === 'createView') section.add(statement);
  }
  return places;
}

/** The table of that name if it is older than the batch and not temporary. */
export function existingTable(name: NamedObject, before: SchemaView, batch: ReadonlySet<string>): Table | undefined {
  const table = before.table(name);
  return table && !table.temporary && !batch.has(table.origin.statement.file) ? table : undefined;
}

/**
 * True where the table is older than the batch, or where nothing creates it. `earlier` gives the file's earlier statements on the
 * table: they count in files that are not folded (rollbacks, queries, dumps that repeat the migrations), of which the schema
 * does not know what they create.
 */
export function mayExist(
  name: QualifiedName,
  before: SchemaView,
  { batch, file }: { readonly batch: ReadonlySet<string>; readonly file: FilePlace },
  earlier: (name: QualifiedName) => readonly Statement[],
): boolean {
  const table = before.table(name);
  if (table && (table.temporary || batch.has(table.origin.statement.file))) return false;
  const folded = (file.role === 'migration' || file.role === 'schema') && file.folded !== false;
  return (table !== undefined && folded) || !earlier(name).some(({ parsed: { fact } }) => creates(fact, name));
}

function creates(fact: StatementFact, name: QualifiedName): boolean {
  return (fact.kind === 'createTable' || fact.kind === 'createView') && mayBeSame(fact.name, name);
}

/** False where two names with the same last part say that they are in different schemas. */
function mayBeSame(a: QualifiedName, b: QualifiedName): boolean {
  return !a.schema || !b.schema || a.schema.name === b.schema.name;
}

/** True where a file's statements create at least one table. */
export function fileCreatesTables(statements: readonly Statement[]): boolean {
  return statements.some((statement) => statement.parsed.fact.kind === 'createTable');
}

/** The statements of a file that take part in the fold: all of a schema file, the up sections of a migration. */
export function foldedStatements(place: FilePlace, statements: readonly Statement[]): readonly Statement[] {
  if ((place.role !== 'migration' && place.role !== 'schema') || place.folded === false) return [];
  if (place.sections.every((section) => section.direction === 'up')) return statements;
  return statements.filter((statement) => {
    const section = sectionAt(place, statement);
    return section === undefined || section.direction === 'up';
  });
}
