import type { Dialect } from '../text/dialect.ts';
import type { DatabaseDraft, EngineEvidence } from './draft.ts';
import { engineOfSegment, type NamedEngine } from './engines.ts';
import type { SqlSummary } from './file-summary.ts';
import { ancestorsOf, joinPath, nameOf } from './path.ts';
import type { WorkspaceTree } from './tree.ts';

/** A dialect with the reason for people. `unknown` is an answer, and says why too. */
export interface DialectAnswer {
  readonly dialect: Dialect;
  readonly reason: string;
}

/** The configuration files that name the engine of a layout's databases. */
const LAYOUT_CONFIG: Readonly<Record<string, string>> = {
  atlas: 'atlas-config',
  drizzle: 'drizzle-config',
  flyway: 'flyway-config',
  liquibase: 'liquibase-config',
  'sql-migrate': 'sql-migrate-config',
  pop: 'database-config',
};

const UNDECIDED: DialectAnswer = {
  dialect: 'unknown',
  reason: 'neither configuration, nor names, nor the SQL itself tell the dialect',
};

/**
 * Which dialect a database speaks. What names the engine outright comes first (lock files, providers, configuration of the tool), then
 * names of files and folders, then the SQL itself, then the drivers that a package depends on.
 */
export function detectDialect(draft: DatabaseDraft, tree: WorkspaceTree): DialectAnswer {
  const files = draft.files.map((file) => file.summary);
  const evidence =
    draft.engine ??
    configured(draft, tree) ??
    stated(files) ??
    fromLinter(draft.root, tree) ??
    named(draft) ??
    fromContent(files) ??
    fromDatabaseConfig(draft.root, tree) ??
    fromDrivers(draft.root, tree);
  return evidence ? { dialect: evidence.engine.dialect, reason: evidence.reason } : UNDECIDED;
}

/** The dialect of one file by itself, for deciding where it belongs; undefined where nothing tells. */
export function detectFileDialect(file: SqlSummary): EngineEvidence | undefined {
  return stated([file]) ?? namedByPath([file]) ?? fromContent([file]);
}

function configured(draft: DatabaseDraft, tree: WorkspaceTree): EngineEvidence | undefined {
  const marker = LAYOUT_CONFIG[draft.layout];
  const found =
    marker === undefined ? undefined : tree.markersAbove(draft.root).find((one) => one.marker === marker && one.engine);
  return found?.engine && { engine: found.engine, reason: `${found.path} names ${found.engine.name}` };
}

function stated(files: readonly SqlSummary[]): EngineEvidence | undefined {
  const file = files.find((one) => one.stated);
  if (!file?.stated || files.some((one) => one.stated && one.stated.dialect !== file.stated?.dialect)) return undefined;
  return { engine: file.stated, reason: `a comment in ${file.path} names ${file.stated.name}` };
}

/** The migrations' own names and folders count before those of other files that joined them. */
function named(draft: DatabaseDraft): EngineEvidence | undefined {
  const migrations = draft.files.filter((file) => file.role === 'migration' || file.role === 'rollback');
  const files = (migrations.length > 0 ? migrations : draft.files).map((file) => file.summary);
  return files.length > 0 ? namedByPath(files) : namedByFolder(draft.root);
}

/** What all files are named for: their own names first, then the nearest folder that names an engine. */
function namedByPath(files: readonly SqlSummary[]): EngineEvidence | undefined {
  const byName = common(files.map((file) => engineOfSegment(file.name)));
  if (byName) return { engine: byName, reason: `the file name says ${byName.name}` };
  const folders = new Set(files.map((file) => file.folder));
  const evidence = [...folders].map(namedByFolder);
  const engine = common(evidence.map((one) => one?.engine));
  return engine && evidence[0];
}

function namedByFolder(folder: string): EngineEvidence | undefined {
  for (const above of ancestorsOf(folder)) {
    const engine = engineOfSegment(nameOf(above));
    if (engine) return { engine, reason: `the folder ${above} is named for ${engine.name}` };
  }
  return undefined;
}

/** The engine that every one names; undefined where one names none or another. */
function common(engines: readonly (NamedEngine | undefined)[]): NamedEngine | undefined {
  const [first] = engines;
  return first && engines.every((engine) => engine?.dialect === first.dialect) ? first : undefined;
}

/** What the signs in the SQL say, counted over all files; one must be more than a leaning, and the best clearly ahead of the second. */
function fromContent(files: readonly SqlSummary[]): EngineEvidence | undefined {
  const sums = new Map<string, number>();
  let strongest = 0;
  for (const { leaning } of files) {
    if (!leaning) continue;
    sums.set(leaning.dialect, (sums.get(leaning.dialect) ?? 0) + leaning.strength ** 2);
    strongest = Math.max(strongest, leaning.strength);
  }
  const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best || strongest < 2 || (second && best[1] < second[1] * 1.5)) return undefined;
  if (best[0] === 'other')
    return { engine: { dialect: 'unknown', name: 'other' }, reason: 'the SQL is of an engine that is not supported' };
  return { engine: { dialect: best[0] as Dialect, name: best[0] }, reason: `the SQL is written for ${best[0]}` };
}

/** The nearest `.sqlfluff`, whose dialect counts for the SQL below it. */
function fromLinter(folder: string, tree: WorkspaceTree): EngineEvidence | undefined {
  const found = tree.nearest(folder, 'sqlfluff-config');
  return found?.engine && { engine: found.engine, reason: `${found.path} names ${found.engine.name}` };
}

/** A `database.yml`, knexfile or the like above, or in `config/` beside. */
function fromDatabaseConfig(folder: string, tree: WorkspaceTree): EngineEvidence | undefined {
  const found =
    tree.markersAbove(folder).find((one) => one.marker === 'database-config' && one.engine) ??
    ancestorsOf(folder)
      .map((above) => tree.marker(joinPath(above, 'config'), 'database-config'))
      .find((one) => one?.engine);
  return found?.engine && { engine: found.engine, reason: `${found.path} names ${found.engine.name}` };
}

/** The only engine whose driver the nearest package that has one depends on. */
function fromDrivers(folder: string, tree: WorkspaceTree): EngineEvidence | undefined {
  const manifest = tree.markersAbove(folder).find((one) => one.drivers && one.drivers.length > 0);
  const [driver, ...others] = manifest?.drivers ?? [];
  return manifest && driver && others.length === 0
    ? { engine: driver, reason: `${manifest.path} depends on ${driver.name}` }
    : undefined;
}
