import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { engineOver } from '../support/engine.ts';
import { readFixtures } from '../support/rule-fixtures.ts';

const now = new Date('2026-01-01T00:00:00Z');
const rulesFolder = join(import.meta.dirname, '..', 'rules');

/** The deployed migrations that a fix of any finding would edit, with the rule and the fix. */
function editedMigrations(engine: Engine): readonly string[] {
  const migrations = new Set(
    engine
      .databases()
      .flatMap(({ plan }) => plan.files.filter(({ role }) => role === 'migration').map(({ path }) => path)),
  );
  return engine
    .filePaths()
    .flatMap((path) =>
      engine
        .findings(path)
        .flatMap((finding) =>
          fixesOf(engine, finding, now).flatMap((fix) =>
            (fix.edits ?? [])
              .filter(({ file }) => migrations.has(file))
              .map(({ file }) => `${finding.ruleId}: ${fix.title} in ${file}`),
          ),
        ),
    );
}

describe('a deployed migration', () => {
  for (const { meta } of RULES) {
    const folder = join(rulesFolder, meta.id);
    if (!existsSync(folder)) continue;
    it(`is not edited by any fix over the fixtures of ${meta.id}`, async () => {
      for (const fixture of readFixtures(folder)) {
        const files = fixture.files.map((file) => ({ ...file, deployed: true }));
        expect(editedMigrations(await engineOver({ files })), fixture.name).toEqual([]);
      }
    });
  }

  it('keeps a comparison with NULL that is corrected elsewhere', async () => {
    const text = 'CREATE VIEW v AS SELECT a FROM t WHERE b = NULL;\n';
    for (const deployed of [false, true]) {
      const path = 'db/migrations/001_view.up.sql';
      const files = [
        { path: 'schemawise.config.json', text: '{"dialect": "postgresql"}' },
        { path, text, deployed },
      ];
      const engine = await engineOver({ files });
      const finding = engine.findings(path).find(({ ruleId }) => ruleId === 'null-comparison');
      expect(finding && fixesOf(engine, finding, now).map(({ title }) => title)).toEqual(
        deployed ? [] : ['Write IS NULL'],
      );
    }
  });
});
