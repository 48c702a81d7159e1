import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { engineOver } from '../support/engine.ts';
import { type Expectation, readFixtures } from '../support/rule-fixtures.ts';

const here = import.meta.dirname;

for (const rule of RULES) {
  const folder = join(here, rule.meta.id);
  describe(rule.meta.id, () => {
    it('has fixtures', () => {
      expect(existsSync(folder)).toBe(true);
    });
    if (!existsSync(folder)) return;
    for (const fixture of readFixtures(folder)) {
      it(`reports exactly what ${fixture.name} marks`, async () => {
        const engine = await engineOver(fixture);
        const found: Expectation[] = [];
        for (const { path } of fixture.files) {
          const lineIndex = engine.document(path)?.lineIndex;
          for (const finding of engine.findings(path)) {
            if (finding.ruleId !== rule.meta.id || !lineIndex) continue;
            const start = lineIndex.positionAt(finding.span.start);
            const end = lineIndex.positionAt(finding.span.end);
            // A finding over several lines is marked to the end of its first one.
            const firstLine = engine.document(path)?.text.split('\n')[start.line] ?? '';
            const endColumn = end.line === start.line ? end.character : firstLine.length;
            found.push({
              path,
              line: start.line,
              startColumn: start.character,
              endColumn,
              ruleId: finding.ruleId,
              confidence: finding.confidence,
            });
          }
        }
        expect(found.sort(compare)).toEqual([...fixture.expectations].sort(compare));
      });
    }
  });
}

function compare(a: Expectation, b: Expectation): number {
  return a.path.localeCompare(b.path) || a.line - b.line || a.startColumn - b.startColumn || a.endColumn - b.endColumn;
}
