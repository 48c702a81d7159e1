import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/lint/engine.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import type { DatabaseContext } from '../../server/src/rules/rule.ts';
import { engineOver } from '../support/engine.ts';
import { readFixtures } from '../support/rule-fixtures.ts';
import { type QueryRewrite, queryRewrites } from './support/query-rewrites.ts';
import { RANDOM_SCHEMA, type RandomQuery, type RowDialect, randomQueries } from './support/random-queries.ts';
import { randomRows } from './support/random-rows.ts';
import { type Outcome, type RowDatabase, startRowDatabase } from './support/row-database.ts';

/** The rules with bulk fixes of queries, and where those fixes are compared here. */
const COMPARED: Readonly<Record<string, readonly RowDialect[]>> = {
  'distinct-misuse': ['postgresql', 'sqlite'],
  'insert-without-columns': ['postgresql', 'sqlite'],
  'join-condition-in-where': ['sqlite'],
  'left-join-filtered-in-where': ['postgresql', 'sqlite'],
  'no-select-star': ['postgresql', 'sqlite'],
  'non-sargable-predicate': ['postgresql'],
  'select-into': ['postgresql'],
  'self-assignment': ['postgresql', 'sqlite'],
  'unused-cte': ['postgresql', 'sqlite'],
  'unused-join': ['postgresql', 'sqlite'],
};

/**
 * Bulk fixes that have nothing to compare here: PostgreSQL refuses the query as it stands, and the hints of SQL Server change what a
 * query waits for, so that what it returns is what it could have returned before.
 */
const NOTHING_TO_COMPARE = ['implicit-type-conversion', 'tsql-merge-without-holdlock', 'tsql-nolock'];

const DATA_SETS = 5;
const QUERIES = 400;
const RULE_FIXTURES = join(import.meta.dirname, '../rules');

interface Workspace {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string; readonly deployed?: boolean }[];
  readonly settings?: unknown;
}

/** The fixtures and examples of all rules. */
function workspaces(): Workspace[] {
  return RULES.flatMap(({ meta }) => {
    const folder = join(RULE_FIXTURES, meta.id);
    const fixtures = existsSync(folder) ? readFixtures(folder) : [];
    return [
      ...fixtures.map(({ name, files }) => ({ name: `${meta.id}/${name}`, files })),
      ...meta.docs.bad.map(({ title, files, dialect }) => ({
        name: `${meta.id}: ${title}`,
        files,
        ...(dialect ? { settings: { preset: 'all', dialect } } : {}),
      })),
    ];
  });
}

interface Collected {
  readonly name: string;
  readonly rewrites: readonly QueryRewrite[];
  readonly context: DatabaseContext;
}

let collecting: Promise<readonly Collected[]> | undefined;

/** The bulk rewrites that the fixtures and examples are offered, worked out once. */
function collected(): Promise<readonly Collected[]> {
  collecting ??= collect();
  return collecting;
}

async function collect(): Promise<readonly Collected[]> {
  const found: Collected[] = [];
  for (const workspace of workspaces()) {
    const engine = await engineOver(workspace);
    for (const path of engine.filePaths()) {
      const rewrites = queryRewrites(engine, path);
      if (rewrites.length > 0) found.push({ name: workspace.name, rewrites, context: contextOf(engine, path) });
    }
  }
  return found;
}

/** Fills the tables of a schema anew. */
async function fill(database: RowDatabase, schema: readonly string[], rows: readonly string[]): Promise<void> {
  await database.empty();
  for (const statement of schema) await database.run(statement);
  for (const row of rows) await database.run(row);
}

/** Rows for all tables of a database, a set each. */
function dataSets(context: DatabaseContext, dialect: RowDialect): string[][] {
  const tables = [...context.timeline.final.tables()].filter(({ kind }) => kind === 'table');
  const sets = fc.tuple(...tables.map((table) => randomRows(table, dialect)));
  return fc.sample(sets, { numRuns: DATA_SETS }).map((set) => set.flat());
}

/** Whether a statement may leave something behind. */
function changes(sql: string): boolean {
  return /\b(?:insert|update|delete|into|create|merge)\b/i.test(sql);
}

function comparable(outcome: Outcome, ordered: boolean): unknown {
  if ('complaint' in outcome) return outcome;
  return ordered ? outcome : { ...outcome, rows: [...outcome.rows].sort() };
}

/** What one rewrite changes on the rows that are there; undefined where nothing, `refused` where the query does not run as it stands. */
async function difference(
  database: RowDatabase,
  { rules, before, after }: QueryRewrite,
  ordered: boolean,
): Promise<string | undefined> {
  const wantsLeft = changes(before);
  const first = await database.outcome(before, wantsLeft);
  if ('complaint' in first) return 'refused';
  const second = await database.outcome(after, wantsLeft);
  const [a, b] = [first, second].map((outcome) => JSON.stringify(comparable(outcome, ordered)));
  return a === b ? undefined : `${rules.join(' + ')}\n${before}\n→ ${after}\n${a}\n→ ${b}`;
}

describe.each(['postgresql', 'sqlite'] as const)('a bulk fix of a query in %s', (dialect) => {
  let database: RowDatabase;
  beforeAll(async () => {
    database = await startRowDatabase(dialect);
  }, 60_000);
  afterAll(() => database.stop());

  it('returns the same rows for random queries over random rows', { timeout: 240_000 }, async () => {
    const queries = fc.sample(randomQueries(dialect), { numRuns: QUERIES });
    const path = 'db/queries/all.sql';
    const files = [
      { path: 'db/schema.sql', text: RANDOM_SCHEMA },
      { path, text: queries.map(({ sql }) => `${sql};\n`).join('\n') },
    ];
    const engine = await engineOver({ files, settings: { preset: 'all', dialect } });
    const ordered = new Map<string, RandomQuery>(queries.map((query) => [query.sql, query]));
    const rewrites = queryRewrites(engine, path);
    const context = contextOf(engine, path);
    const compared = new Map<string, number>();
    const differences = new Map<string, string>();
    for (const rows of dataSets(context, dialect)) {
      await fill(database, [RANDOM_SCHEMA], rows);
      for (const rewrite of rewrites) {
        const found = await difference(database, rewrite, ordered.get(rewrite.before)?.ordered === true);
        if (found === 'refused') continue;
        for (const rule of rewrite.rules) compared.set(rule, (compared.get(rule) ?? 0) + 1);
        if (found !== undefined) differences.set(rewrite.before + rewrite.after, found);
      }
    }
    expect([...differences.values()].join('\n\n')).toBe('');
    const wanted = Object.keys(COMPARED).filter((rule) => COMPARED[rule]?.includes(dialect));
    expect([...compared.keys()].sort()).toEqual(wanted.sort());
    expect(Math.min(...compared.values())).toBeGreaterThanOrEqual(DATA_SETS);
  });

  it('returns the same rows for the fixtures of all rules', { timeout: 240_000 }, async () => {
    const differences: string[] = [];
    let compared = 0;
    for (const { name, rewrites, context } of await collected()) {
      if (context.dialect !== dialect) continue;
      const paths = context.plan.files.filter(({ role }) => role === 'migration' || role === 'schema');
      const statements = paths.flatMap((file) => context.statementsOf(file.path));
      for (const rows of dataSets(context, dialect).slice(0, 2)) {
        for (const rewrite of rewrites) {
          const schema = statements.filter((one) => one !== rewrite.statement).map(({ text }) => text);
          await fill(database, schema, rows);
          const found = await difference(database, rewrite, false);
          if (found === 'refused') continue;
          compared++;
          if (found !== undefined) differences.push(`${name}\n${found}`);
        }
      }
    }
    expect(differences.join('\n\n')).toBe('');
    expect(compared).toBeGreaterThan(1);
  });
});

describe('the rules with bulk fixes of queries', () => {
  it('are those whose fixes are compared', { timeout: 240_000 }, async () => {
    const found = (await collected()).flatMap(({ rewrites }) => rewrites.flatMap(({ rules }) => rules));
    expect([...new Set(found)].sort()).toEqual([...Object.keys(COMPARED), ...NOTHING_TO_COMPARE].sort());
  });
});

function contextOf(engine: Engine, path: string): DatabaseContext {
  const database = engine.databases().find(({ plan }) => plan.files.some((file) => file.path === path));
  if (!database) throw new Error(`${path} belongs to no database`);
  return database.context;
}
