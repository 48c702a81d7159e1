import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/lint/engine.ts';
import { engineOver } from '../support/engine.ts';
import { SAMPLE_WORKSPACE } from '../support/sample-workspace.ts';

/** Pieces that open and close what a lexer or a parser keeps track of. */
const PIECES = [
  "'",
  '"',
  '$$',
  '$a$',
  '--',
  '/*',
  '*/',
  '(',
  ')',
  ';',
  '\n',
  ' ',
  '*',
  '{',
  '}',
  '//',
  '///',
  '@',
  'é',
  '🙂',
  'CREATE TABLE t (id int, price float);\n',
  'ALTER TABLE "Order" ',
  'DROP TABLE "Order";\n',
  'SELECT * FROM "Customer";\n',
  'BEGIN;\n',
  'COMMIT;\n',
  'model A {\n  price Float\n}\n',
  '-- schemawise-disable-next-line no-select-star\n',
  '-- schemawise: denormalized\n',
  'NULL',
  'WHERE',
  ' float8',
];

const edit = fc.record({
  file: fc.nat(SAMPLE_WORKSPACE.length - 1),
  at: fc.nat(2_000),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
});

/** Of how many files it is remembered how their findings came about. */
const filesAtHand = fc.constantFrom(0, 1, 2, Number.POSITIVE_INFINITY);

function everything(engine: Engine): unknown {
  return engine.filePaths().map((path) => [path, engine.findings(path)]);
}

describe('the engine', () => {
  it('I5: finds after any sequence of edits what a fresh analysis finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), filesAtHand, async (edits, atHand) => {
        const engine = await engineOver({ files: SAMPLE_WORKSPACE, filesAtHand: atHand });
        const texts = new Map(SAMPLE_WORKSPACE.map(({ path, text }) => [path, text]));
        for (const { file, at, remove, insert } of edits) {
          const path = SAMPLE_WORKSPACE[file]?.path ?? '';
          if (!/\.(sql|prisma)$/.test(path)) continue;
          const text = texts.get(path) ?? '';
          const start = Math.min(at, text.length);
          const end = Math.min(start + remove, text.length);
          texts.set(path, text.slice(0, start) + insert + text.slice(end));
          engine.editFile(path, [{ span: { start, end }, newText: insert }]);
          await engine.update();
          everything(engine);
        }
        const fresh = await engineOver({ files: [...texts].map(([path, text]) => ({ path, text })) });
        expect(everything(engine)).toEqual(everything(fresh));
      }),
      { numRuns: 150 },
    );
  });

  it('I4: says the same of the same input, byte for byte', async () => {
    const [first, second] = [
      await engineOver({ files: SAMPLE_WORKSPACE }),
      await engineOver({ files: [...SAMPLE_WORKSPACE].reverse() }),
    ];
    expect(JSON.stringify(everything(first))).toBe(JSON.stringify(everything(second)));
  });

  it('I3: never throws on arbitrary text, and keeps every span inside its file', async () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20 })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, text, async (sql, prisma) => {
        const files = [
          { path: 'db/migrations/001_a.sql', text: sql.join('') },
          { path: 'prisma/schema.prisma', text: prisma.join('') },
        ];
        const engine = await engineOver({ files });
        for (const { path, text: content } of files) {
          for (const { span } of engine.findings(path)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(content.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('parses again only the statement that an edit touches', async () => {
    const engine = await engineOver({ files: SAMPLE_WORKSPACE });
    everything(engine);
    const before = engine.counters;
    const path = 'queries/report.sql';
    const at = engine.document(path)?.text.indexOf('DELETE') ?? 0;
    engine.editFile(path, [{ span: { start: at, end: at }, newText: ' ' }]);
    engine.editFile(path, [{ span: { start: at + 8, end: at + 8 }, newText: 'x' }]);
    await engine.update();
    everything(engine);
    expect(engine.counters.statementsParsed - before.statementsParsed).toBeLessThanOrEqual(2);
    expect(engine.counters.discoveries).toBe(before.discoveries);
  });
});
