import { canWriteMigration } from '../../fix/migration.ts';
import { nextMigrationPath } from '../../fix/next-migration-path.ts';
import type { DatabaseSummary, Engine } from '../../lint/engine.ts';
import { byGravity, type Finding } from '../../model/finding.ts';
import { absoluteSpan, type SchemaView, type Table } from '../../model/schema.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { MemoryEntry } from '../memory/memory-entry.ts';
import { fold } from '../router/words.ts';
import { ormsOfStack, stackItems } from '../stack/stack-items.ts';
import type { AdvisorWorkspace, KnownDatabase, KnownFinding, KnownTable, Place } from './advisor-workspace.ts';
import { dependentsOf } from './dependents.ts';
import { namesIn } from './named-tables.ts';

/** Findings of one table that an answer may look at. */
const MOST_FINDINGS = 50;

/**
 * The workspace that some engines hold, one for each folder of the editor; all of them are up to date.
 *
 * @param memory what the team chose to remember there
 */
export function engineWorkspace(engines: readonly Engine[], memory: readonly MemoryEntry[] = []): AdvisorWorkspace {
  const databases = engines.flatMap((engine) =>
    engine.databases().map((summary) => ({ engine, summary, known: knownDatabase(summary) })),
  );
  const stack = stackItems(engines.flatMap((engine) => engine.stackFacts()));
  const orms = new Set([...databases.flatMap(({ known }) => ormsOf(known)), ...ormsOfStack(stack)]);
  return {
    databases: databases.map(({ known }) => known),
    orms: [...orms],
    stack,
    memory,
    tablesNamedIn: (text) =>
      databases.flatMap(({ engine, summary, known }) => {
        const tables = tablesByName(summary);
        const models = modelsByTable(summary);
        const names = new Map([...tables.values()].map((table) => [fold(table.name), table.name]));
        for (const { name, databaseName } of models.values())
          if (tables.has(databaseName) && !names.has(fold(name))) names.set(fold(name), databaseName);
        return namesIn(text, names).flatMap((name) => {
          const table = tables.get(name);
          const model = models.get(table?.databaseName ?? '');
          return table ? [{ database: known, table, ...(model ? { model } : {}), at: placeOf(engine, table) }] : [];
        });
      }),
    findingsOn: (table) => findingsOn(engines, table),
    findings: () => allFindings(engines),
    dependentsOf: (table, column) =>
      dependentsOf(
        engines,
        databases.flatMap(({ summary, known }) =>
          known.id === table.database.id ? [...schemaOf(summary).tables()] : [],
        ),
        table.table,
        column,
      ),
  };
}

function ormsOf({ layout }: KnownDatabase): readonly string[] {
  if (layout.startsWith('prisma')) return ['prisma'];
  return layout === 'drizzle' ? ['drizzle'] : [];
}

function knownDatabase({ plan, context }: DatabaseSummary): KnownDatabase {
  return {
    id: plan.id,
    dialect: plan.dialect,
    ...(context.target !== undefined ? { target: context.target } : {}),
    reason: plan.dialectReason,
    layout: plan.layout,
    tables: [...schemaOf({ plan, context }).tables()].length,
    canWriteMigration: canWriteMigration(plan),
    nextMigration: (name) => nextMigrationPath(plan, name),
  };
}

/** The SQL schema; where the database has none, the one of its Prisma schema. */
function schemaOf({ context }: DatabaseSummary): SchemaView {
  const { final } = context.timeline;
  const [first] = final.tables();
  return first === undefined && context.prisma ? context.prisma.final : final;
}

function tablesByName(summary: DatabaseSummary): ReadonlyMap<string, Table> {
  return new Map([...schemaOf(summary).tables()].map((table) => [table.name, table]));
}

/** The models of a Prisma schema by the names of their tables. */
function modelsByTable({ context }: DatabaseSummary): ReadonlyMap<string, Table> {
  return new Map([...(context.prisma?.final.tables() ?? [])].map((table) => [table.databaseName, table]));
}

function placeOf(engine: Engine, table: Table): Place {
  const { file } = table.origin.statement;
  const at = engine.document(file)?.lineIndex.positionAt(absoluteSpan(table.origin).start);
  return { file, line: at?.line ?? 0, column: at?.character ?? 0 };
}

function findingsOn(engines: readonly Engine[], { table }: KnownTable): readonly KnownFinding[] {
  const files = new Set([table, ...table.columns].map((one) => one.origin.statement.file));
  const found: KnownFinding[] = [];
  const names = new RegExp(`\\b${table.name.replace(/[^\w]/g, '\\$&')}\\b`, 'i');
  for (const engine of engines) {
    for (const file of files) {
      const document = engine.document(file);
      for (const finding of document ? engine.findings(file) : []) {
        const statement = document?.statements.find(
          (one) => one.start <= finding.span.start && finding.span.start < one.start + one.text.length,
        );
        if (!statement || !names.test(statement.text)) continue;
        found.push(knownFinding(finding, file, document));
      }
    }
  }
  return gravestFirst(found).slice(0, MOST_FINDINGS);
}

function allFindings(engines: readonly Engine[]): readonly KnownFinding[] {
  return gravestFirst(
    engines.flatMap((engine) =>
      engine
        .filePaths()
        .flatMap((file) => engine.findings(file).map((one) => knownFinding(one, file, engine.document(file)))),
    ),
  );
}

function knownFinding(finding: Finding, file: string, document: SourceDocument | undefined): KnownFinding {
  const at = document?.lineIndex.positionAt(finding.span.start);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    at: { file, line: at?.line ?? 0, column: at?.character ?? 0 },
  };
}

function gravestFirst(found: readonly KnownFinding[]): KnownFinding[] {
  return [...found].sort(byGravity);
}
