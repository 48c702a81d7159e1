import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPrismaChanges, splitPrisma } from '../../../server/src/syntax/prisma/splitter.ts';

const texts = (text: string): string[] => splitPrisma(text).map((slice) => text.slice(slice.start, slice.end));

describe('splitPrisma', () => {
  it('gives one slice for each block and leaves documentation to the lead', () => {
    const text = '// head\ngenerator client { }\n\n/// A user\nmodel User {\n  id Int @id\n}\n';
    const slices = splitPrisma(text);
    expect(texts(text)).toEqual(['generator client { }', 'model User {\n  id Int @id\n}']);
    expect(slices[1]).toMatchObject({ terminated: true, kind: 'sql' });
    expect(text.slice((slices[1]?.start ?? 0) - (slices[1]?.lead ?? 0), slices[1]?.start)).toBe('\n\n/// A user\n');
  });

  it('does not count braces in strings and comments', () => {
    const block = 'model A {\n  // }\n  /* } */\n  /// }\n  a String @default("}{")\n}';
    expect(texts(`${block}\nenum B { X }`)).toEqual([block, 'enum B { X }']);
  });

  it('ends a block whose closing brace is missing before the next header', () => {
    const text = 'model A {\n  id Int\n\n/// B\nmodel B {\n  id Int\n}\n';
    expect(texts(text)).toEqual(['model A {\n  id Int', 'model B {\n  id Int\n}']);
    expect(splitPrisma(text).map((slice) => slice.terminated)).toEqual([false, true]);
  });

  it('takes an unindented field called type or view as a field', () => {
    const block = 'model A {\ntype String\nview Int\nmodel String\n}';
    expect(texts(block)).toEqual([block]);
  });

  it('keeps blocks of unknown keywords whole, braces inside them included', () => {
    const block = 'namespace auth {\n  model A {\n    id Int\n  }\n}';
    expect(texts(`${block}\nmodel B { }`)).toEqual([block, 'model B { }']);
  });

  it('gives stray text line by line', () => {
    expect(texts('mod\n} x\nmodel A { }')).toEqual(['mod', '}', 'x', 'model A { }']);
  });

  it('ends a string at the end of its line', () => {
    const text = 'model A {\n  a String @default("x)\n}\nmodel B { }';
    expect(texts(text)).toEqual(['model A {\n  a String @default("x)\n}', 'model B { }']);
  });

  it('reads a file that starts with a byte order mark and uses carriage returns', () => {
    expect(texts('\ufeffmodel A {\r\n  id Int\r\n\r\nmodel B {\r\n}\r\n')).toEqual([
      'model A {\r\n  id Int',
      'model B {\r\n}',
    ]);
  });

  it('gives nothing for a file of comments', () => {
    expect(splitPrisma('// a\n/* b\n')).toEqual([]);
  });
});

/** Texts from pieces that matter to the splitter, so that blocks open, close and swallow each other often. */
const schemaText = fc
  .array(
    fc.constantFrom(
      ...['model A {', 'model B {', 'enum C {', 'type D {', 'model', ' ', '\n', '\n', '\r\n', '}', '{', '"', '\\'],
      ...['//', '///', '/*', '*/', '/', '*', '  id Int @id', '@@map("x")', 'é', '🙂', '\ufeff'],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('applyPrismaChanges', () => {
  it('gives the slices of a fresh split after any edits', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), newText: schemaText });
    fc.assert(
      fc.property(schemaText, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        let text = start;
        const changes = edits.map(({ at, length, newText }) => {
          const from = at % (text.length + 1);
          const span = { start: from, end: Math.min(text.length, from + length) };
          text = text.slice(0, span.start) + newText + text.slice(span.end);
          return { span, newText };
        });
        const before = splitPrisma(start);
        const result = applyPrismaChanges(start, before, changes);
        expect(result.text).toBe(text);
        expect(result.slices).toEqual(splitPrisma(text));
        const body = (source: string) => (slice: { start: number; end: number }) =>
          source.slice(slice.start, slice.end);
        expect(result.slices.slice(0, result.firstChanged).map(body(text))).toEqual(
          before.slice(0, result.firstChanged).map(body(start)),
        );
        expect(result.slices.slice(result.lastChangedNew).map(body(text))).toEqual(
          before.slice(result.lastChangedOld).map(body(start)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('splits only the touched block again', () => {
    const text = Array.from({ length: 50 }, (_, index) => `model M${index} {\n  id Int @id\n}`).join('\n\n');
    const at = text.indexOf('id', text.indexOf('M20'));
    const result = applyPrismaChanges(text, splitPrisma(text), [{ span: { start: at, end: at + 2 }, newText: 'key' }]);
    expect(result).toMatchObject({ firstChanged: 20, lastChangedOld: 21, lastChangedNew: 21 });
  });

  it('changes no slice where only white space between blocks is typed', () => {
    const text = 'model A { }\n\nmodel B { }';
    const result = applyPrismaChanges(text, splitPrisma(text), [{ span: { start: 12, end: 12 }, newText: '\n' }]);
    expect(result).toMatchObject({ firstChanged: 1, lastChangedOld: 1, lastChangedNew: 1 });
    expect(result.slices[1]).toMatchObject({ start: 14, lead: 3 });
  });
});
