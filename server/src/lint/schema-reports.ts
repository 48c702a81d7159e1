import type { SchemaView, Table } from '../model/schema.ts';
import { type AnyChanges, type Changes, joinChanges, NO_CHANGES } from './changes.ts';
import type { DatabaseRulePart, DatabaseRun, SchemaSurroundings } from './database-run.ts';
import type { RuleRunner } from './rule-runner.ts';
import type { PlacedReport } from './stored-report.ts';
import { Surveys } from './surveys.ts';
import { TableReports } from './table-reports.ts';

type ChangedTables = ReadonlyMap<string, Table | undefined>;

const NO_TABLES: ChangedTables = new Map();

/**
 * What table- and database-scope rules say of a database. It is brought up to date when somebody asks, at the cost of what changed since
 * the last time.
 */
export class SchemaReports {
  readonly #runner: RuleRunner;
  readonly #around: SchemaSurroundings;
  #changes: AnyChanges = undefined;
  #tables = new Map<string, Table | undefined>();
  #sql: ViewReports | undefined;
  #prisma: ViewReports | undefined;

  constructor(runner: RuleRunner, around: SchemaSurroundings) {
    this.#runner = runner;
    this.#around = around;
  }

  /**
   * Notes what may have changed; undefined for everything.
   *
   * @param tables the SQL tables that are different, new or gone (undefined), by key
   */
  change(changes: AnyChanges, tables: ChangedTables = NO_TABLES): void {
    this.#changes = joinChanges(this.#changes, changes);
    for (const [key, table] of tables) this.#tables.set(key, table);
  }

  /** The reports that stand in a file. */
  in(path: string): readonly PlacedReport[] {
    if (this.#changes !== NO_CHANGES) this.#update(this.#changes);
    return [...(this.#sql?.in(path) ?? []), ...(this.#prisma?.in(path) ?? [])];
  }

  #update(changes: AnyChanges): void {
    const { timeline, prisma } = this.#around.database;
    if (changes && this.#sql) {
      this.#sql.update(timeline.final, this.#tables, changes);
      if (prisma) this.#prisma?.update(prisma.final, NO_TABLES, changes);
    } else {
      this.#sql = new ViewReports(this.#runner, this.#around, timeline.final, false);
      this.#prisma = prisma && new ViewReports(this.#runner, this.#around, prisma.final, true);
    }
    this.#changes = NO_CHANGES;
    this.#tables = new Map();
  }
}

/** The same of one of a database's two schemas: that of its SQL, or that of Prisma. */
class ViewReports {
  readonly #runner: RuleRunner;
  readonly #around: SchemaSurroundings;
  readonly #rules: readonly DatabaseRulePart[];
  readonly #tables: TableReports;
  readonly #surveys = new Surveys();
  readonly #runs = new Map<DatabaseRulePart, DatabaseRun>();

  constructor(runner: RuleRunner, around: SchemaSurroundings, schema: SchemaView, prisma: boolean) {
    this.#runner = runner;
    this.#around = around;
    const tables = [...schema.tables(), ...schema.outsideTables()];
    this.#tables = new TableReports(tables, (table) => runner.runTable(table, around));
    this.#rules = runner.databaseRules(around, prisma);
    for (const rule of this.#rules) this.#runs.set(rule, runner.runDatabase(rule, schema, around, this.#surveys));
  }

  update(schema: SchemaView, tables: ChangedTables, changes: Changes): void {
    this.#tables.update(tables, changes);
    this.#surveys.note(tables, changes);
    for (const rule of this.#rules) {
      if (this.#runs.get(rule)?.reads.areApartFrom(changes)) continue;
      this.#runs.set(rule, this.#runner.runDatabase(rule, schema, this.#around, this.#surveys));
    }
  }

  in(path: string): readonly PlacedReport[] {
    const reports = [...this.#tables.in(path)];
    for (const { byFile } of this.#runs.values()) for (const report of byFile.get(path) ?? []) reports.push(report);
    return reports;
  }
}
