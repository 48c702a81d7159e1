import type { Severity } from '../model/finding.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';
import type { DatabaseContext, Report, Rule, RulePart, StatementReport } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import { ActiveRules, appliesTo, audienceOf, looksAt, type StatementRulePart } from './active-rules.ts';
import type { ResolvedConfig } from './config.ts';
import type { DatabaseRulePart, DatabaseRun, SchemaSurroundings } from './database-run.ts';
import { areUntouched } from './epoch.ts';
import { FileMemos } from './file-memos.ts';
import { FileRun, FileRunContext, type FileSurroundings } from './file-run.ts';
import type { StatementPlace } from './migration-history.ts';
import { Reads, sameSet } from './reads.ts';
import { recordedDatabase, viewsOf } from './recorded-database.ts';
import { recordedView } from './recorded-view.ts';
import type { PlacedReport, StoredReport } from './stored-report.ts';
import type { Surveys } from './surveys.ts';
import type { TableRun } from './table-reports.ts';
import { RunContext, TimelineRun, type TimelineSurroundings } from './timeline-run.ts';

interface StatementMemo {
  readonly config: ResolvedConfig;
  readonly dialect: Dialect;
  readonly reports: readonly StoredReport[];
}

interface TimelineMemo extends StatementMemo {
  /** Kept where there are reports, whose fixes ask it. */
  readonly run: TimelineRun | undefined;
  readonly reads: Reads;
  readonly direction: 'up' | 'down';
  readonly transaction: string;
  readonly environment: object;
  readonly database: string;
  readonly batch: ReadonlySet<string>;
  /** The database's epoch at which the reads were last known to hold. */
  epoch: number;
}

interface TableMemo extends TableRun {
  epoch: number;
  readonly config: ResolvedConfig;
  readonly database: string;
}

/**
 * Runs rules and remembers what they said: by parsed text for statement scope, by statement and by what was read
 * for timeline scope, by table and by what was read for table scope. A rule that throws loses its own reports only.
 */
export class RuleRunner {
  readonly #rules: readonly RulePart[];
  readonly #active: ActiveRules;
  readonly #onError: (ruleId: string, error: unknown) => void;
  readonly #statementMemos = new WeakMap<ParsedStatement, StatementMemo>();
  readonly #timelineMemos = new WeakMap<Statement, TimelineMemo>();
  readonly #files = new FileMemos();
  readonly #tableMemos = new WeakMap<Table, TableMemo>();
  /** How often a rule was really run; for tests that assert the work done. */
  rulesRun = 0;
  /** How often the table-scope rules were run over a table; for the same tests. */
  tablesChecked = 0;

  /** `onError` hears of a rule that threw; it is called for every throw, so the caller keeps it to one log line a rule. */
  constructor(rules: readonly Rule[], onError: (ruleId: string, error: unknown) => void) {
    this.#rules = rules.flatMap((rule) => [rule, ...(rule.also ? [rule.also] : [])]);
    this.#active = new ActiveRules(this.#rules);
    this.#onError = onError;
  }

  statementReports(
    statement: Statement,
    dialect: Dialect,
    prisma: boolean,
    config: ResolvedConfig,
  ): readonly StoredReport[] {
    const { parsed } = statement;
    const memo = this.#statementMemos.get(parsed);
    if (memo && memo.config === config && memo.dialect === dialect) return memo.reports;
    const reports: StoredReport[] = [];
    const rules = this.#active.rules('statement', config, dialect, audienceOf(parsed, prisma));
    for (const { rule, options } of this.#active.lookingAt(rules, parsed)) {
      const report = (span: Span, said: StatementReport): void => {
        reports.push({ ...said, rule, severity: levelOf(rule, config, said), span, related: [] });
      };
      this.#runOver(rule, parsed, (one, nested) =>
        rule.check({ dialect, options, parsed: one, text: statement.text, nested, report }),
      );
    }
    this.#statementMemos.set(parsed, { config, dialect, reports });
    return reports;
  }

  timelineReports(
    statement: Statement,
    dialect: Dialect,
    config: ResolvedConfig,
    place: StatementPlace,
    around: TimelineSurroundings,
  ): readonly StoredReport[] {
    const { direction, transaction } = place;
    const memo = this.#timelineMemos.get(statement);
    if (
      memo &&
      memo.config === config &&
      memo.dialect === dialect &&
      memo.environment === around.environment &&
      memo.direction === direction &&
      memo.transaction === transaction &&
      memo.database === around.databaseKey &&
      sameSet(memo.batch, around.batch) &&
      readsHold(memo, statement, place, around)
    ) {
      memo.epoch = around.epoch;
      memo.run?.moveTo(around, place);
      return memo.reports;
    }
    const run = new TimelineRun(statement, around, place);
    const reports: StoredReport[] = [];
    const rules = this.#active.rules('timeline', config, dialect, audienceOf(statement.parsed));
    for (const { rule, options } of this.#active.lookingAt(rules, statement.parsed)) {
      const report = (span: Span, said: Report): void => {
        reports.push(stored(rule, config, span, said));
      };
      this.#runOver(rule, statement.parsed, (parsed, nested) =>
        rule.check(new RunContext(run, dialect, options, parsed, nested, report)),
      );
    }
    run.reads.close();
    this.#timelineMemos.set(statement, {
      config,
      dialect,
      reports,
      run: reports.length > 0 ? run : undefined,
      reads: run.reads,
      direction,
      transaction,
      environment: around.environment,
      database: around.databaseKey,
      batch: around.batch,
      epoch: around.epoch,
    });
    return reports;
  }

  /** What the file-scope rules say of the statements of one file that run in one direction. */
  fileReports(dialect: Dialect, config: ResolvedConfig, around: FileSurroundings): readonly PlacedReport[] {
    const [first] = around.statements;
    if (!first) return [];
    const remembered = this.#files.recall(dialect, config, around);
    if ('reports' in remembered) return remembered.reports;
    const run = new FileRun(around, remembered.previous);
    const reports: PlacedReport[] = [];
    for (const { rule, options } of this.#active.rules('file', config, dialect, audienceOf(first.parsed))) {
      const report = (statement: Statement, span: Span, said: Report): void => {
        reports.push({ ...stored(rule, config, span, said), statement });
      };
      this.#guard(rule, () => rule.check(new FileRunContext(run, dialect, options, report)));
    }
    run.reads.close();
    this.#files.keep(dialect, config, run, reports);
    return reports;
  }

  /**
   * Forgets how the reports of a file's statements came about; what is asked again is worked out again.
   *
   * @returns what the reports had looked at
   */
  letGo(path: string, statements: readonly Statement[], database: DatabaseContext): Reads {
    const reads = new Reads('names');
    for (const statement of statements) {
      const memo = this.#timelineMemos.get(statement);
      if (memo) reads.include(memo.reads);
      this.#timelineMemos.delete(statement);
      this.#statementMemos.delete(statement.parsed);
    }
    for (const one of this.#files.letGo(database, path)) reads.include(one);
    reads.close();
    return reads;
  }

  /** What the table-scope rules say of a table of the final schema; of one that nothing creates, only those that look at such. */
  runTable(table: Table, { database, configOf, now }: SchemaSurroundings): TableRun {
    const { dialect } = database;
    const config = configOf(table.origin.statement.file);
    const prisma = database.prisma !== undefined && database.prisma.model(table.name) === table;
    const view = prisma && database.prisma ? database.prisma.final : database.timeline.final;
    const memo = this.#tableMemos.get(table);
    const surroundings = databaseKey(database);
    if (
      memo?.config === config &&
      memo.database === surroundings &&
      (areUntouched(memo, now) ||
        memo.reads.stillHold({ views: { schema: view, ...viewsOf(database) }, database, earlierOn: () => [] }))
    ) {
      memo.epoch = now.epoch;
      return memo;
    }
    this.tablesChecked++;
    const reads = new Reads();
    const viewNow = (): SchemaView => (prisma ? database.prisma?.final : database.timeline.final) ?? view;
    const schema = recordedView({ now: viewNow, in: ({ views }) => views.schema }, reads);
    const recorded = recordedDatabase(database, reads);
    const reports: PlacedReport[] = [];
    for (const { rule, options } of this.#active.rules('table', config, dialect, prisma ? 'prisma' : 'sql')) {
      if (table.outside && !rule.meta.outsideTables) continue;
      this.#guard(rule, () =>
        rule.check({
          dialect,
          options,
          table,
          schema,
          database: recorded,
          ...(prisma && recorded.prisma ? { prisma: recorded.prisma } : {}),
          report: (at, said) => {
            reports.push({ ...stored(rule, config, at.span, said), statement: at.statement });
          },
        }),
      );
    }
    reads.close();
    const run = { epoch: now.epoch, config, database: surroundings, reads, reports };
    this.#tableMemos.set(table, run);
    return run;
  }

  /** The database-scope rules that are on for any file of the database. */
  databaseRules({ database, configOf }: SchemaSurroundings, prisma: boolean): readonly DatabaseRulePart[] {
    const configs = new Set(database.plan.files.map(({ path }) => configOf(path)));
    return this.#rules.filter(
      (rule) =>
        rule.scope === 'database' &&
        appliesTo(rule, database.dialect, prisma) &&
        [...configs].some((config) => config.severityOf(rule.meta) !== 'off'),
    ) as readonly DatabaseRulePart[];
  }

  /** What a database-scope rule says of a schema. It is not remembered here; `surveys` holds what such rules have gathered so far. */
  runDatabase(
    rule: DatabaseRulePart,
    schema: SchemaView,
    { database, configOf }: SchemaSurroundings,
    surveys: Surveys,
  ): DatabaseRun {
    const reads = new Reads('names');
    const recorded = recordedDatabase(database, reads);
    const byFile = new Map<string, PlacedReport[]>();
    const { dialect, prisma } = database;
    const isPrisma = schema === prisma?.final;
    const schemaNow = (): SchemaView => (isPrisma ? database.prisma?.final : database.timeline.final) ?? schema;
    const options = configOf(database.plan.files[0]?.path ?? '').optionsOf(rule.meta);
    const unrecorded = { dialect, options, schema, database, ...(isPrisma && prisma ? { prisma } : {}) };
    this.#guard(rule, () =>
      rule.check({
        dialect,
        options,
        schema: recordedView({ now: schemaNow, in: ({ views }) => views.schema }, reads),
        database: recorded,
        ...(isPrisma && recorded.prisma ? { prisma: recorded.prisma } : {}),
        survey: (survey) => surveys.gathered(survey, unrecorded, reads),
        report: ({ statement, span }, said) => {
          const config = configOf(statement.file);
          if (config.severityOf(rule.meta) === 'off') return;
          const report = { ...stored(rule, config, span, said), statement };
          const known = byFile.get(statement.file);
          if (known) known.push(report);
          else byFile.set(statement.file, [report]);
        },
      }),
    );
    reads.close();
    return { reads, byFile };
  }

  /** Runs a rule over a statement and those inside it, where it looks at such. */
  #runOver(
    rule: StatementRulePart,
    parsed: ParsedStatement,
    check: (parsed: ParsedStatement, nested: boolean) => void,
  ): void {
    this.#guard(rule, () => {
      if (looksAt(rule, parsed.fact.kind)) check(parsed, false);
      for (const inner of parsed.nested) if (looksAt(rule, inner.fact.kind)) check(inner, true);
    });
  }

  #guard(rule: Rule, run: () => void): void {
    this.rulesRun++;
    try {
      run();
    } catch (error) {
      this.#onError(rule.meta.id, error);
    }
  }
}

/** A level that the configuration names beats the one that a single report asks for. */
function stored(rule: Rule, config: ResolvedConfig, span: Span, said: Report): StoredReport {
  return { ...said, rule, severity: levelOf(rule, config, said), span, related: said.related ?? [] };
}

function levelOf(rule: Rule, config: ResolvedConfig, said: { readonly severity?: Severity }): Severity {
  const explicit = config.explicitSeverityOf(rule.meta);
  return explicit && explicit !== 'off' ? explicit : (said.severity ?? rule.meta.severity);
}

/** What a rule may ask of a database beside its schemas, as a key. */
export function databaseKey({ plan, dialect, target, prisma }: DatabaseContext): string {
  return [plan.id, plan.layout, dialect, target, prisma?.provider, prisma?.relationMode].join('|');
}

/** Whether what a timeline-scope run read is still so. Most statements are told apart from an edit by the names alone. */
function readsHold(
  memo: TimelineMemo,
  statement: Statement,
  { section, position }: StatementPlace,
  around: TimelineSurroundings,
): boolean {
  if (areUntouched(memo, around)) return true;
  return memo.reads.stillHold({
    views: { before: around.database.timeline.before(statement), ...viewsOf(around.database) },
    database: around.database,
    earlierOn: (table) => section.earlierOn(table, position),
  });
}
