import type { FilePlace } from '../model/database.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Statement } from '../model/statement.ts';
import { isTestPath } from '../rules/support/paths.ts';
import type { Dialect } from '../text/dialect.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { definesComputedObject } from './computed-objects.ts';
import type { ResolvedConfig } from './config.ts';
import type { DatabaseState } from './database-state.ts';
import { mayBeHidden } from './hidden-parts.ts';
import { placeApart, placeStatements, type StatementPlace } from './migration-history.ts';
import { isMootInMigration } from './program-migrations.ts';
import { ReportedFinding } from './reported-finding.ts';
import { databaseKey, type RuleRunner } from './rule-runner.ts';
import type { StoredReport } from './stored-report.ts';
import { isSilentInTests } from './test-programs.ts';

const NO_STATEMENT_PLACES: ReadonlyMap<Statement, StatementPlace> = new Map();

/** More than this in one file helps nobody. */
const MAX_FINDINGS_PER_FILE = 10_000;

export interface LintInput {
  readonly document: SourceDocument;
  readonly config: ResolvedConfig;
  readonly database: DatabaseState;
  readonly place: FilePlace;
  readonly runner: RuleRunner;
  /** Whether a path is deployed; undefined where nothing is known about deployment. */
  readonly isDeployed: ((path: string) => boolean) | undefined;
  readonly environment: object;
}

/** Every finding of one file, before suppressions and before the unsure ones are left out, in text order. */
export function lintFile(input: LintInput): readonly Finding[] {
  const { document, config, place, runner, database } = input;
  const prisma = document.language === 'prisma';
  const deployed = place.role === 'migration' && (input.isDeployed?.(document.path) ?? false);
  const isTest = document.language === 'typescript' && isTestPath(document.path);
  const collector = new FindingCollector(deployed, document.dialect, isTest);
  const key = databaseKey(database.context);
  const script = document.language === 'typescript';
  const places = prisma ? undefined : (script ? placeApart : placeStatements)(place, document.statements);
  const around = {
    file: place,
    database: database.context,
    databaseKey: key,
    epoch: database.epoch,
    changes: database.changes,
    batch: database.batchOf(place, input.isDeployed, input.environment),
    environment: input.environment,
  };
  for (const statement of document.statements) {
    collector.add(statement, runner.statementReports(statement, document.dialect, prisma, config));
    const statementPlace = places?.get(statement);
    if (!statementPlace) continue;
    collector.add(statement, runner.timelineReports(statement, document.dialect, config, statementPlace, around));
  }
  const inOrder = script ? document.statements.filter(isClientCall) : document.statements;
  for (const [direction, statements] of byDirection(inOrder, places)) {
    const inFile = { ...around, direction, statements, places: places ?? NO_STATEMENT_PLACES };
    for (const report of runner.fileReports(document.dialect, config, inFile))
      collector.add(report.statement, [report]);
  }
  for (const report of database.reportsFor(document.path)) collector.add(report.statement, [report]);
  return collector.finish();
}

/** The queries of a program run in an order that its text does not tell, so file-scope rules see its client calls alone. */
function isClientCall(statement: Statement): boolean {
  return statement.parsed.fact.kind === 'clientCall';
}

/** The statements of each direction in which any run, in text order. */
function byDirection(
  statements: readonly Statement[],
  places: ReadonlyMap<Statement, StatementPlace> | undefined,
): ReadonlyMap<'up' | 'down', readonly Statement[]> {
  const found = new Map<'up' | 'down', Statement[]>();
  if (!places) return found;
  for (const statement of statements) {
    const direction = places.get(statement)?.direction ?? 'up';
    const known = found.get(direction);
    if (known) known.push(statement);
    else found.set(direction, [statement]);
  }
  return found;
}

class FindingCollector {
  readonly #deployed: boolean;
  readonly #dialect: Dialect;
  /** A program that tests another. */
  readonly #isTest: boolean;
  readonly #findings: Finding[] = [];

  constructor(deployed: boolean, dialect: Dialect, isTest: boolean) {
    this.#deployed = deployed;
    this.#dialect = dialect;
    this.#isTest = isTest;
  }

  add(statement: Statement, reports: readonly StoredReport[]): void {
    if (reports.length === 0) return;
    const isComputed = definesComputedObject(statement);
    for (const report of reports) {
      const { id, group } = report.rule.meta;
      if (isComputed && group === 'migrations') continue;
      if ((this.#isTest && isSilentInTests(report.rule.meta)) || mayBeHidden(id, statement.embedding?.hides)) continue;
      if (isMootInMigration(id, statement)) continue;
      if (this.#findings.length >= MAX_FINDINGS_PER_FILE) return;
      this.#findings.push(new ReportedFinding({ report, statement }, this.#severity(report), this.#dialect));
    }
  }

  /** In text order, each said once. */
  finish(): readonly Finding[] {
    this.#findings.sort(compareFindings);
    return this.#findings.filter((finding, index) => {
      const previous = this.#findings[index - 1];
      return previous === undefined || compareFindings(previous, finding) !== 0;
    });
  }

  /** How a migration runs is moot once it has run: such findings stay as notes. */
  #severity(report: StoredReport): Severity {
    return this.#deployed && report.rule.meta.aboutRunning ? 'hint' : report.severity;
  }
}

/** Text order, then by rule and message, so that equal input gives equal output. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
