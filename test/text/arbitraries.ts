import fc from 'fast-check';
import type { TextChange } from '../../server/src/text/incremental.ts';

/** Fragments that open, close and combine everything the splitter minds; random texts of them reach its odd corners. */
const FRAGMENTS = [
  ' ',
  '\n',
  '\n',
  '\r\n',
  '\t',
  ';',
  ';',
  ';\n',
  ';\n',
  ';;',
  '(',
  ')',
  ',',
  '.',
  "'",
  "'",
  "''",
  '"',
  '`',
  '[',
  ']',
  '$$',
  '$$',
  '$a$',
  '$1',
  '$',
  '\\',
  "\\'",
  '\\.',
  '\n\\.\n',
  '\n\\connect x\n',
  '--',
  '-- note\n',
  "-- it's\n",
  '--> statement-breakpoint',
  '\n-- migrate:down\n',
  '#',
  '# x\n',
  '/*',
  '*/',
  '/* x */',
  '/*!40101 ',
  '/*',
  '{{',
  '}}',
  '{{ x }}',
  '{% if %}',
  '$' + '{x}',
  '$' + '{',
  '<%= x %>',
  '{a:Int}',
  '@x',
  '@',
  '#t',
  ':x',
  '::',
  ':=',
  'a',
  'b1',
  '1',
  '1.5',
  '0x1F',
  '.5',
  'é',
  '😀',
  '\ufeff',
  '=',
  '<>',
  '->>',
  "E'",
  "N'",
  "U&'",
  "x'ab'",
  'AS ',
  'DO ',
  'SELECT 1',
  '\nSELECT 1',
  '\nCREATE TABLE t (a int)',
  'CREATE TABLE t (\n',
  '\nALTER TABLE t',
  '\nDROP COLUMN c',
  "\nINSERT INTO t VALUES ('x');\n",
  '\nINSERT INTO t\nSELECT 1',
  'CREATE FUNCTION f() AS $$\n',
  '\nCREATE PROCEDURE p()\nBEGIN\n',
  'CREATE RULE r AS DO (',
  '\nCREATE TRIGGER t ',
  'BEGIN ATOMIC ',
  ' BEGIN ',
  ' END',
  ' END IF',
  ' CASE ',
  '\nEND;',
  'BEGIN',
  'COMMIT',
  'COPY t FROM stdin;\n1\t2\n\\.\n',
  '\nCOPY t FROM stdin',
  '\nDELIMITER //\n',
  '\nDELIMITER ;\n',
  '\nDELIMITER $$\n',
  '//',
  'END//',
  'END$$',
  '\nGO\n',
  '\nGO 5\n',
  'GO',
  '\nIF x',
  '\nELSE ',
  '\nWITH a AS (',
  'UNION\n',
  '.read x\n',
  '\n:r x\n',
  '\n\n',
];

/** SQL-like text of any brokenness. */
export const brokenSql: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((fragments) => fragments.join(''));

/** An edit of a text whose length is not known yet: places are fractions. */
export interface LooseEdit {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const looseEdit: fc.Arbitrary<LooseEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.nat(40) },
  ),
  insert: fc.oneof(
    fc.constantFrom(...FRAGMENTS),
    fc.constant(''),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 4 }).map((fragments) => fragments.join('')),
  ),
});

/** Edits one after another. */
export const looseEdits: fc.Arbitrary<LooseEdit[]> = fc.array(looseEdit, { minLength: 1, maxLength: 8 });

/** The edit at home in a text. */
export function settle(edit: LooseEdit, text: string): TextChange {
  const start = Math.round(edit.at * text.length);
  return { span: { start, end: Math.min(start + edit.length, text.length) }, newText: edit.insert };
}
