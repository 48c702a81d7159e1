import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementParser } from '../../server/src/syntax/statement-parser.ts';
import { SourceDocument } from '../../server/src/workspace/document.ts';

const PARSER: StatementParser = {
  parse: (text) => ({
    fact: { kind: 'other', what: '', tables: [], options: {} },
    span: { start: 0, end: text.length },
    nested: [],
    problems: [],
  }),
};

function read(text: string): SourceDocument {
  const document = new SourceDocument('a.sql', text, 'postgresql');
  document.parseAll('postgresql', PARSER);
  return document;
}

describe('the notes before statements', () => {
  it('are the text from the line after the previous statement', () => {
    const { statements } = read(
      '-- schemawise: a\nSELECT 1; -- schemawise: not mine\n\n-- schemawise: b\nSELECT 2;\nSELECT 3;',
    );
    expect(statements.map(({ note }) => note)).toEqual(['-- schemawise: a\n', '\n-- schemawise: b\n', undefined]);
  });

  it('are the warnings that Prisma Migrate writes too, which other comments are not', () => {
    const { statements } = read(
      '/*\n  Warnings:\n\n  - You are about to drop x.\n\n*/\n-- AlterTable\nSELECT 1;\n/* Hm. */\nSELECT 2;',
    );
    expect(statements[0]?.note).toContain('You are about to drop x.');
    expect(statements[1]?.note).toBeUndefined();
  });

  it('make a new statement when they change, and leave others alone', () => {
    const document = read('SELECT 1;\n-- schemawise: b\nSELECT 2;\nSELECT 3;');
    const [first, second, third] = document.statements;
    const at = document.text.indexOf(' b\n') + 1;
    document.edit([{ span: { start: at, end: at + 1 }, newText: 'c' }]);
    expect(document.statements[0]).toBe(first);
    expect(document.statements[1]).not.toBe(second);
    expect(document.statements[1]?.note).toBe('-- schemawise: c\n');
    expect(document.statements[2]).toBe(third);
  });

  it('are after any edit those of a fresh reading', () => {
    const pieces = ['SELECT 1;', '\n', '-- schemawise: x\n', '/* schemawise: y */', ' ', ';', "'", '--', 'a'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        fc.array(fc.record({ at: fc.nat(120), remove: fc.nat(12), insert: fc.constantFrom(...pieces) }), {
          maxLength: 6,
        }),
        (start, edits) => {
          const document = read(start.join(''));
          for (const { at, remove, insert } of edits) {
            const from = Math.min(at, document.text.length);
            const end = Math.min(from + remove, document.text.length);
            document.edit([{ span: { start: from, end }, newText: insert }]);
          }
          const notes = (one: SourceDocument): unknown => one.statements.map(({ start: place, note }) => [place, note]);
          expect(notes(document)).toEqual(notes(read(document.text)));
        },
      ),
    );
  });
});
