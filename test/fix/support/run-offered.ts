import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MigrationFix } from '../../../server/src/model/fix.ts';
import type { OfferedMigration } from './migration-fixes.ts';
import type { Scratch } from './scratch.ts';

interface Engine {
  readonly start: () => Promise<Scratch>;
  /** Prepares for a statement of a fixture that the engine refuses, since fixtures are short and take things for granted; true where it may run now. */
  readonly prepare?: (scratch: Scratch, complaint: string) => Promise<boolean>;
  /** True where a complaint is about what no file of the fixture creates. */
  readonly isOutside: (complaint: string, base: readonly string[]) => boolean;
  /** True where DDL can be rolled back, so that each step runs in a transaction. */
  readonly transactions: boolean;
  readonly rules: number;
}

/** Runs each offered migration up, down and up again on a real engine, and compares what there is before it and after its rollback. */
export function runOffered(title: string, offered: readonly OfferedMigration[], engine: Engine): void {
  let scratch: Scratch;
  let ran = 0;
  beforeAll(async () => {
    scratch = await engine.start();
  }, 120_000);
  afterAll(() => scratch.stop());

  describe(title, () => {
    it('come from many rules', () => {
      const rules = new Set(offered.map(({ rule }) => rule));
      console.log(`${offered.length} migrations of ${rules.size} rules`);
      expect(rules.size).toBeGreaterThanOrEqual(engine.rules);
    });

    for (const [position, { rule, fixture, fix, base }] of offered.entries()) {
      it(`run up, down and up again: ${rule}, ${fixture}, ${fix.slug} (${position})`, async ({ skip }) => {
        await scratch.empty();
        const refused = await runBase(base);
        const before = await scratch.catalogue();
        const problem = await complaint(fix, 'up');
        const isOutside = problem !== undefined && (refused.length > 0 || engine.isOutside(problem, base));
        skip(isOutside, 'changes what no file of the fixture creates');
        expect(problem, refused.join('\n')).toBeUndefined();
        expect(await complaint(fix, 'down')).toBeUndefined();
        const after = await scratch.catalogue();
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

  async function runBase(base: readonly string[]): Promise<readonly string[]> {
    const refused: string[] = [];
    for (const statement of base) {
      if (/^(?:begin|start transaction|commit|end|rollback)\b/i.test(statement)) continue;
      let problem = await scratch.complaintAbout(statement);
      if (problem && (await engine.prepare?.(scratch, problem))) problem = await scratch.complaintAbout(statement);
      if (problem) refused.push(`${problem}: ${statement}`);
    }
    return refused;
  }

  /** What the engine says against the steps of one direction. */
  async function complaint(fix: MigrationFix, direction: 'up' | 'down'): Promise<string | undefined> {
    for (const step of direction === 'up' ? fix.steps : fix.steps.toReversed()) {
      const wrapped = engine.transactions && step.transactional;
      if (wrapped) await scratch.complaintAbout('BEGIN');
      for (const statement of step[direction]) {
        const found = await scratch.complaintAbout(statement);
        if (!found) continue;
        if (wrapped) await scratch.complaintAbout('ROLLBACK');
        return `${direction}: ${found}: ${statement}`;
      }
      if (wrapped) await scratch.complaintAbout('COMMIT');
    }
    return undefined;
  }
}

/** A migration that leaves something behind on its way back says so at the head of its file. */
function saysWhatStays(fix: MigrationFix): boolean {
  return fix.steps.some(({ comment }) => comment !== undefined && /^Not undone: /m.test(comment));
}
