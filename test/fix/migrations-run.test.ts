import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MigrationFix } from '../../server/src/model/fix.ts';
import { offeredMigrations } from './support/migration-fixes.ts';
import { ScratchPostgres } from './support/scratch-postgres.ts';

const offered = await offeredMigrations('postgresql');

let postgres: ScratchPostgres;
beforeAll(async () => {
  postgres = await ScratchPostgres.start();
});
afterAll(() => postgres.stop());

describe('the migrations that rules offer, run in PostgreSQL', () => {
  it('come from many rules', () => {
    console.log(`${offered.length} migrations of ${new Set(offered.map(({ rule }) => rule)).size} rules`);
    expect(new Set(offered.map(({ rule }) => rule)).size).toBeGreaterThan(30);
  });

  for (const [position, { rule, fixture, fix, base }] of offered.entries()) {
    it(`run up, down and up again: ${rule}, ${fixture}, ${fix.slug} (${position})`, async ({ skip }) => {
      await postgres.empty();
      const refused = await runBase(base);
      const before = await postgres.catalogue();
      const problem = await complaint(fix, 'up');
      skip(problem !== undefined && isOutside(problem, base, refused), 'changes what no file of the fixture creates');
      expect(problem, refused.join('\n')).toBeUndefined();
      expect(await complaint(fix, 'down')).toBeUndefined();
      const after = await postgres.catalogue();
      if (saysWhatStays(fix)) expect(after).toEqual(expect.arrayContaining([...before]));
      else expect(after).toEqual(before);
      expect(await complaint(fix, 'up')).toBeUndefined();
      ran++;
    });
  }

  it('were mostly run', () => {
    expect(ran).toBeGreaterThan(offered.length * 0.75);
  });
});

let ran = 0;

/** Runs what runs; fixtures are short, and take schemas and extensions for granted. */
async function runBase(base: readonly string[]): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const statement of base) {
    if (/^(?:begin|start transaction|commit|end|rollback)\b/i.test(statement)) continue;
    const complaint = await postgres.complaintAbout(statement);
    const schema = /^schema "(\w+)" does not exist$/.exec(complaint ?? '')?.[1];
    const extension = /^type "(citext|hstore|ltree)" does not exist$/.exec(complaint ?? '')?.[1];
    if (schema) await postgres.complaintAbout(`CREATE SCHEMA ${schema}`);
    if (extension) await postgres.complaintAbout(`CREATE EXTENSION ${extension}`);
    const remaining = schema || extension ? await postgres.complaintAbout(statement) : complaint;
    if (remaining) refused.push(`${remaining}: ${statement}`);
  }
  return refused;
}

/** True where the files of the fixture are no complete history: PostgreSQL refused some of it, or misses what none of them creates. */
function isOutside(problem: string, base: readonly string[], refused: readonly string[]): boolean {
  const missing = /(?:relation|schema) "(?:\w+\.)?(\w+)" does not exist/.exec(problem)?.[1];
  return (
    refused.length > 0 ||
    (missing !== undefined &&
      !base.some((statement) => new RegExp(`^create\\b.*\\b${missing}\\b`, 'is').test(statement)))
  );
}

/** A migration that leaves something behind on its way back says so at the head of its file. */
function saysWhatStays(fix: MigrationFix): boolean {
  return fix.steps.some(({ comment }) => comment !== undefined && /^Not undone: /m.test(comment));
}

/** What PostgreSQL says against the steps of one direction, each in a transaction where it allows that. */
async function complaint(fix: MigrationFix, direction: 'up' | 'down'): Promise<string | undefined> {
  for (const step of direction === 'up' ? fix.steps : fix.steps.toReversed()) {
    if (step.transactional) await postgres.complaintAbout('BEGIN');
    for (const statement of step[direction]) {
      const found = await postgres.complaintAbout(statement);
      if (!found) continue;
      await postgres.complaintAbout('ROLLBACK');
      return `${direction}: ${found}: ${statement}`;
    }
    if (step.transactional) await postgres.complaintAbout('COMMIT');
  }
  return undefined;
}
