import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DatabasePlan } from '../../server/src/model/database.ts';
import { discoverDatabases, summarize } from '../../server/src/workspace/discover.ts';
import { type CorpusFile, corpusDir, corpusFiles } from '../support/corpus.ts';

/** The manifest's names of tools that the workspace knows under another name. */
const LAYOUT_OF_TOOL: Readonly<Record<string, string>> = {
  'prisma-migrate': 'prisma-migrate',
  diesel: 'diesel',
  pop: 'pop',
  'golang-migrate': 'golang-migrate',
  flyway: 'flyway',
  goose: 'goose',
  dbmate: 'dbmate',
  drizzle: 'drizzle',
  liquibase: 'liquibase',
  dbup: 'dbup',
  'ssdt-sqlproj': 'ssdt',
  'postgres-migrations': 'postgres-migrations',
  'custom-memos': 'numbered',
  'custom-roundcube': 'numbered',
  'version-upgrade': 'numbered',
};

interface Placed {
  readonly file: CorpusFile;
  readonly plan: DatabasePlan;
}

/** Every repository of the corpus is a workspace of its own; the corpus has no configuration files. */
function placeCorpus(): Placed[] {
  const repositories = new Map<string, CorpusFile[]>();
  for (const file of corpusFiles()) {
    const repository = file.path.slice(0, file.path.indexOf('/'));
    repositories.set(repository, [...(repositories.get(repository) ?? []), file]);
  }
  return [...repositories].flatMap(([repository, files]) => {
    const pathOf = (file: CorpusFile): string => file.path.slice(repository.length + 1);
    const summaries = files.map((file) => summarize(pathOf(file), readFileSync(file.absolutePath, 'utf8')));
    const planOf = new Map<string, DatabasePlan>();
    for (const plan of discoverDatabases(summaries)) {
      for (const place of plan.files) if (!planOf.has(place.path)) planOf.set(place.path, plan);
    }
    return files.flatMap((file) => {
      const plan = planOf.get(pathOf(file));
      return plan ? [{ file, plan }] : [];
    });
  });
}

describe.skipIf(!corpusDir)('real repositories', () => {
  const placed = corpusDir ? placeCorpus() : [];

  it('have every file in a database', () => {
    expect(placed.length).toBe(corpusFiles().length);
  });

  it('have their dialects found, and found right', () => {
    const known = placed.filter(({ file }) => file.path.endsWith('.sql') && file.dialect !== 'unknown');
    const answered = known.filter(({ plan }) => plan.dialect !== 'unknown');
    const right = answered.filter(({ file, plan }) => plan.dialect === file.dialect);
    expect(answered.length / known.length).toBeGreaterThan(0.99);
    expect(right.length / answered.length).toBeGreaterThan(0.99);
  });

  it('have their migration tools found', () => {
    const comparable = placed.filter(({ file }) => LAYOUT_OF_TOOL[file.tool] !== undefined);
    const found = comparable.filter(({ file, plan }) => plan.layout === LAYOUT_OF_TOOL[file.tool]);
    expect(found.length / comparable.length).toBeGreaterThan(0.98);
  });

  it('have their ways back out of the fold', () => {
    const down = placed.filter(({ file }) => file.direction === 'down');
    const out = down.filter(
      ({ file, plan }) => plan.files.find((place) => file.path.endsWith(`/${place.path}`))?.role === 'rollback',
    );
    expect(out.length).toBe(down.length);
  });
});
