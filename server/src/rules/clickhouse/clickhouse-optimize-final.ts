import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { textAt } from '../support/places.ts';
import { significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'clickhouse-optimize-final',
  title: 'Do not force merges with OPTIMIZE TABLE … FINAL',
  group: 'clickhouse',
  priority: 'P1',
  recommended: true,
  dialects: ['clickhouse'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'OPTIMIZE TABLE … FINAL' }],
  aboutRunning: false,
  docs: {
    why: `FINAL merges all parts of each partition into one, also those that are merged already: it reads, sorts, compresses and writes the whole table, past the limit on the size of merged parts
(about 150 GB) that keeps merges in check. On a large table it takes hours, fills the disk with a second copy and takes the room that other merges need.`,
    howToFix: `Delete the statement and let the background merges work. Where queries must not see duplicates, read with \`SELECT … FINAL\` or \`argMax\`; for a partition that is complete, \`OPTIMIZE TABLE t PARTITION p FINAL\` touches that partition alone.`,
    whenNotToUse: `\`SELECT … FINAL\`, OPTIMIZE without FINAL and OPTIMIZE of one partition are silent. Suppress the rule in tests and on small tables.`,
    bad: [
      {
        title: 'The whole table is written again',
        dialect: 'clickhouse',
        files: [{ path: 'maintenance.sql', text: 'OPTIMIZE TABLE events FINAL;\n' }],
      },
    ],
    good: [
      {
        title: 'Duplicates are taken out while reading',
        dialect: 'clickhouse',
        files: [{ path: 'query.sql', text: 'SELECT id, name FROM events FINAL WHERE id = 1;\n' }],
      },
    ],
    sources: [
      'ClickHouse documentation, “Avoid OPTIMIZE FINAL” and “OPTIMIZE Statement”',
      'ClickHouse agent-skills, insert-optimize-avoid-final',
    ],
  },
};

/** The finding sits on the word FINAL. */
export const clickhouseOptimizeFinal: Rule = {
  scope: 'statement',
  meta,
  looksAt: ['other'],
  check(context) {
    const { parsed, text } = context;
    if (parsed.fact.kind !== 'other' || !parsed.fact.what.startsWith('optimize')) return;
    const [table] = parsed.fact.tables;
    const start = table?.span.end ?? parsed.span.start;
    const words = significantTokens(text.slice(start, parsed.span.end), context.dialect);
    const final = words.find((token) => token.kind === 'word' && token.text === 'final');
    if (!final || words.some((token) => token.kind === 'word' && token.text === 'partition')) return;
    const span = { start: start + final.start, end: start + final.end };
    context.report(span, {
      confidence: 85,
      message: `FINAL makes ClickHouse read and write all of ${table?.object.name ?? 'the table'} again, whatever its size, and holds up other merges. Leave merging to the server, and read with SELECT … FINAL where duplicates matter.`,
      fixes: ({ deployed }, statement): readonly Fix[] => {
        if (deployed || context.nested) return [];
        const before = /\s*$/.exec(text.slice(0, span.start))?.[0].length ?? 0;
        const edits = [{ statement, span: { start: span.start - before, end: span.end }, newText: '' }];
        const whole = textAt(statement, span);
        return [{ kind: 'edit', title: `Delete ${whole}`, edits, bulk: false }];
      },
    });
  },
};
