import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyOf } from '../../../server/src/rules/support/migrations/inverse/history.ts';
import { inverseOf } from '../../../server/src/rules/support/migrations/inverse/inverse.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';
import { engineOver } from '../../support/engine.ts';
import type { RollbackCase } from './rollback-cases.ts';
import type { Scratch } from './scratch.ts';

/** Runs migrations up, down by what undoes them, and up again on a real engine: where nothing is said to be missing, everything is as it was. */
export function runRollbacks(dialect: Dialect, cases: readonly RollbackCase[], start: () => Promise<Scratch>): void {
  let scratch: Scratch;
  beforeAll(async () => {
    scratch = await start();
  }, 120_000);
  afterAll(() => scratch.stop());

  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) expect(await scratch.complaintAbout(statement), statement).toBeUndefined();
  };

  describe(`the rollback that is written for ${dialect}, run`, () => {
    it.each(cases)('$title', async ({ before, migration, notes = [] }) => {
      const files = [
        { path: 'db/migrations/001_base.up.sql', text: before },
        { path: 'db/migrations/002_change.up.sql', text: migration },
      ];
      const engine = await engineOver({ files, settings: { dialect } });
      const [base = [], change = []] = files.map(({ path }) => engine.document(path)?.statements);
      const context = engine.databaseOf(files[1]?.path ?? '')?.context;
      const inverse = context && inverseOf(change, dialect, historyOf(context));
      expect(inverse?.notes).toEqual(notes);

      await scratch.empty();
      await run(base.map(({ text }) => text));
      const old = await scratch.catalogue();
      await run(change.map(({ text }) => text));
      const changed = await scratch.catalogue();
      await run(inverse?.statements ?? []);
      const undone = notes.some((note) => note.startsWith('Cannot')) ? old : await scratch.catalogue();
      expect(undone).toEqual(old);
      if (undone === old) return;
      await run(change.map(({ text }) => text));
      expect(await scratch.catalogue()).toEqual(changed);
    });
  });
}
