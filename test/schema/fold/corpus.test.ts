import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeDatabase } from '../../../server/src/schema/describe.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { corpusDir, corpusFiles } from '../../support/corpus.ts';
import { statementsOf } from '../support/history.ts';

const files = corpusFiles().filter((file) => file.dialect === 'postgresql' && file.path.endsWith('.sql'));

/** All files as one impossible history: every project's tables, roll-backs among them, in one schema. */
function foldAll(dialect: KnownDialect): SqlTimeline {
  const timeline = new SqlTimeline(dialect);
  timeline.update(files.flatMap((file) => statementsOf(readFileSync(file.absolutePath, 'utf8'), file.path)));
  return timeline;
}

describe.skipIf(!corpusDir)('folding the statements of all projects one after the other', () => {
  it.each<KnownDialect>(['postgresql', 'mysql', 'sqlite', 'tsql'])('survives under the rules of %s', (dialect) => {
    const timeline = foldAll(dialect);
    const plan = { id: '', root: '', layout: 'loose', dialect, dialectReason: '', files: [] };
    const { tables } = describeDatabase(plan, timeline);
    expect(tables.length).toBeGreaterThan(100);
    expect(tables.every((table) => table.columns.every((column) => column.name !== ''))).toBe(true);
  });
});
