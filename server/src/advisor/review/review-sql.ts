import { applyEdits } from '../../fix/apply-edits.ts';
import { fixesOf, STILL_CLOCK } from '../../fix/fixes-of.ts';
import { selectBulk } from '../../fix/select-bulk.ts';
import type { Engine } from '../../lint/engine.ts';
import { BULK_FIX_CONFIDENCE, byGravity, type Severity } from '../../model/finding.ts';
import type { FactKind } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import { engineNamed, onlyEngine } from '../passages/engines.ts';
import { readQuestion } from '../router/question.ts';
import { sqlCandidates } from './pasted-sql.ts';

/** What the rules say of SQL that was pasted into a question. */
export interface SqlReview {
  /** As it stands in the question. */
  readonly sql: string;
  /** The question is little else than the SQL. */
  readonly isWhole: boolean;
  readonly findings: readonly ReviewedFinding[];
  /** Edited by every fix that keeps what the SQL returns; undefined where there is none. */
  readonly rewritten?: string;
}

export interface ReviewedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** What can be done in place, each in a few words. */
  readonly fixes: readonly string[];
}

/** Files of these names are a query, and a migration, to every layout. */
const QUERY_PATH = 'queries/pasted.sql';
const MIGRATION_PATH = 'migrations/0001_pasted.sql';
const DEFINITIONS: ReadonlySet<FactKind> = new Set(['alterTable', 'createIndex', 'createTable', 'drop']);
/** Words beside the SQL up to which it is the question. */
const FEW_WORDS = 3;
/** One fix may bring up the next. */
const MOST_ROUNDS = 5;
/** Findings of one answer; less sure ones are for a file that its author looks at. */
const MOST_FINDINGS = 6;
const LEAST_CONFIDENCE = 50;
/** Characters of a database's files that are read beside the SQL, so that its tables are known; of larger ones only the SQL is read. */
const MOST_BESIDE = 300_000;

/**
 * Runs the rules over the SQL that a question holds, with the tables of the workspace where it names some. Nothing of the workspace's own
 * engine changes.
 *
 * @param newEngine makes an engine that knows no file
 * @returns undefined where the question holds no SQL that can be read, or nothing is to be said of it
 */
export async function reviewSql(
  question: string,
  workspace: Engine | undefined,
  newEngine: () => Engine | Promise<Engine>,
): Promise<SqlReview | undefined> {
  const candidates = sqlCandidates(question);
  if (candidates.length === 0) return undefined;
  const engine = await newEngine();
  const dialect = dialectOf(question, workspace);
  if (dialect) engine.setFlags({ dialect });
  for (const sql of candidates) {
    engine.setFile(QUERY_PATH, sql);
    await engine.update();
    if (!isRead(engine)) continue;
    const path = isDefinition(engine) ? MIGRATION_PATH : QUERY_PATH;
    if (path === MIGRATION_PATH) {
      engine.removeFile(QUERY_PATH);
      engine.setFile(path, sql);
      await engine.update();
    } else if (workspace) await addTables(engine, workspace);
    const beside = question.replace(sql, ' ').match(/[\p{L}\d]+/gu) ?? [];
    return reviewOf(engine, path, sql, beside.length <= FEW_WORDS);
  }
  return undefined;
}

/** The engine that the question names, or else that all databases of the workspace have. */
function dialectOf(question: string, workspace: Engine | undefined): Dialect | undefined {
  const dialects = (workspace?.databases() ?? []).map(({ plan }) => plan.dialect);
  return engineNamed(readQuestion(question).words) ?? onlyEngine(dialects);
}

function isRead(engine: Engine): boolean {
  const statements = engine.document(QUERY_PATH)?.statements ?? [];
  return (
    statements.length > 0 &&
    statements.every(({ parsed }) => parsed.fact.kind !== 'unparsed' && parsed.problems.length === 0)
  );
}

function isDefinition(engine: Engine): boolean {
  return (engine.document(QUERY_PATH)?.statements ?? []).some(({ parsed }) => DEFINITIONS.has(parsed.fact.kind));
}

/** Puts the files of a small database beside the SQL where that names one of its tables. */
async function addTables(engine: Engine, workspace: Engine): Promise<void> {
  const words = new Set((engine.document(QUERY_PATH)?.text ?? '').toLowerCase().match(/\w+/g) ?? []);
  for (const { plan, context } of workspace.databases()) {
    const texts = plan.files.map(({ path }) => ({ path, text: workspace.document(path)?.text ?? '' }));
    const isSmall = texts.reduce((sum, { text }) => sum + text.length, 0) <= MOST_BESIDE;
    const isNamed = [...context.timeline.final.tables()].some(({ name }) => words.has(name.toLowerCase()));
    if (!isSmall || !isNamed) continue;
    for (const { path, text } of texts) engine.setFile(path, text);
    await engine.update();
    return;
  }
}

async function reviewOf(engine: Engine, path: string, sql: string, isWhole: boolean): Promise<SqlReview | undefined> {
  const findings = engine
    .findings(path)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => byGravity(a, b) || b.confidence - a.confidence || a.span.start - b.span.start)
    .slice(0, MOST_FINDINGS);
  if (findings.length === 0) return undefined;
  const said = findings.map((finding) => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    fixes: fixesOf(engine, finding, STILL_CLOCK).map(({ title }) => title),
  }));
  const rewritten = await rewrite(engine, path, sql);
  return { sql, isWhole, findings: said, ...(rewritten === sql ? {} : { rewritten }) };
}

/** The SQL after the fixes that may be applied without looking, round by round. */
async function rewrite(engine: Engine, path: string, sql: string): Promise<string> {
  let text = sql;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sure = engine.findings(path).filter(({ confidence }) => confidence >= BULK_FIX_CONFIDENCE);
    const fixes = sure.flatMap((finding) =>
      fixesOf(engine, finding, STILL_CLOCK)
        .filter((fix) => fix.bulk && fix.kind === 'edit' && fix.edits.every(({ file }) => file === path))
        .slice(0, 1),
    );
    const edits = selectBulk(fixes).flatMap((fix) => (fix.kind === 'edit' ? fix.edits : []));
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    engine.setFile(path, text);
    await engine.update();
  }
  return text;
}
