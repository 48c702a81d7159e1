import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/fix/apply-edits.ts';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import type { Finding } from '../../server/src/model/finding.ts';
import type { ResolvedFix } from '../../server/src/model/fix.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { engineOver, type WorkspaceInput } from '../support/engine.ts';
import { readFixtures } from '../support/rule-fixtures.ts';

const now = new Date('2026-01-01T00:00:00Z');

for (const rule of RULES) {
  const folder = join(import.meta.dirname, rule.meta.id);
  if (!existsSync(folder)) continue;
  describe(`the fixes of ${rule.meta.id}`, () => {
    for (const fixture of readFixtures(folder)) {
      if (fixture.expectations.length === 0) continue;
      it(`leave ${fixture.name} readable and the rule with less to say`, async () => {
        const engine = await engineOver(fixture);
        const before = measure(engine, rule.meta.id);
        for (const finding of findingsOf(engine, rule.meta.id)) {
          for (const fix of fixesOf(engine, finding, now)) {
            const after = measure(await engineOver(applied(fixture, fix)), rule.meta.id);
            expect(after.unreadable, fix.title).toBeLessThanOrEqual(before.unreadable);
            expect(after.doubt, fix.title).toBeLessThan(before.doubt);
          }
        }
      });
    }
  });
}

function findingsOf(engine: Engine, ruleId: string): readonly Finding[] {
  return engine.filePaths().flatMap((path) => engine.findings(path).filter((finding) => finding.ruleId === ruleId));
}

function applied(input: WorkspaceInput, fix: ResolvedFix): WorkspaceInput {
  const files = input.files.map((file) => {
    const edits = (fix.edits ?? []).filter((edit) => edit.file === file.path);
    return { ...file, text: applyEdits(file.text, edits) };
  });
  return { ...input, files: fix.kind === 'newFile' ? [...files, ...fix.files] : files };
}

/** Statements that cannot be read, and the confidences of the rule's findings summed up. */
function measure(engine: Engine, ruleId: string): { unreadable: number; doubt: number } {
  const statements = engine.filePaths().flatMap((path) => engine.document(path)?.statements ?? []);
  return {
    unreadable: statements.filter(({ parsed }) => parsed.fact.kind === 'unparsed' || parsed.problems.length > 0).length,
    doubt: findingsOf(engine, ruleId).reduce((sum, finding) => sum + finding.confidence, 0),
  };
}
