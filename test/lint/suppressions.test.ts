import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySuppressions } from '../../server/src/lint/suppressions.ts';
import type { Finding } from '../../server/src/model/finding.ts';
import type { ParsedStatement } from '../../server/src/model/statement.ts';

const KNOWN = new Set(['no-float-money', 'update-without-where', 'require-primary-key', 'unused-suppression']);

interface Marked {
  readonly ruleId: string;
  readonly at: string;
  readonly nth?: number;
}

function spanOf(text: string, mark: string, nth = 0) {
  let start = text.indexOf(mark);
  for (let seen = 0; seen < nth; seen++) start = text.indexOf(mark, start + 1);
  if (start < 0) throw new Error(`the text does not hold ${mark}`);
  return { start, end: start + mark.length };
}

function finding(text: string, { ruleId, at, nth }: Marked): Finding {
  const span = spanOf(text, at, nth);
  return { ruleId, severity: 'warning', confidence: 90, message: ruleId, file: 'a.sql', span, related: [] };
}

/** Statements are told apart by lines that end in `;`, models by lines that are `}`: enough for the texts here. */
const PARSED: ParsedStatement = {
  fact: { kind: 'other', what: 'test', tables: [], options: {} },
  span: { start: 0, end: 0 },
  nested: [],
  problems: [],
};

function statementsOf(text: string, parsed = PARSED) {
  const places: Parameters<typeof applySuppressions>[0]['statements'][number][] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(/^(?!--|\/\/|\/\*|#|\s)[\s\S]*?(?:(?=;)|^\}$)/gm)) {
    const start = match.index;
    places.push({ start, lead: start - previousEnd, text: match[0], parsed });
    previousEnd = start + match[0].length;
  }
  return places;
}

function apply(text: string, marks: readonly Marked[], more: Partial<Parameters<typeof applySuppressions>[0]> = {}) {
  const findings = marks.map((mark) => finding(text, mark));
  const result = applySuppressions({
    path: 'a.sql',
    text,
    language: 'sql',
    dialect: 'postgresql',
    statements: statementsOf(text),
    findings,
    knownRuleIds: KNOWN,
    ...more,
  });
  return {
    left: result.findings.map((one) => `${one.ruleId} ${text.slice(one.span.start, one.span.end)}`),
    problems: result.problems.map((problem) => problem.finding.message),
    fixed: result.problems.map(({ fixes }) => fixes.map((fix) => (fix.kind === 'edit' ? edited(text, fix.edits) : ''))),
  };
}

function edited(text: string, edits: readonly { span: { start: number; end: number }; newText: string }[]): string {
  return edits.reduceRight((old, { span, newText }) => old.slice(0, span.start) + newText + old.slice(span.end), text);
}

const UPDATE: Marked = { ruleId: 'update-without-where', at: 'UPDATE' };
const MONEY: Marked = { ruleId: 'no-float-money', at: 'real' };

describe('disable-next-line', () => {
  it('covers the whole statement that it stands directly above', () => {
    const text =
      '-- schemawise-disable-next-line no-float-money -- mirrors a feed\nCREATE TABLE t (\n  a int,\n  price real);\n';
    expect(apply(text, [MONEY])).toMatchObject({ left: [], problems: [] });
  });

  it('covers only the rules that it names', () => {
    const text = '-- schemawise-disable-next-line no-float-money\nCREATE TABLE t (price real);\n';
    const result = apply(text, [MONEY, { ruleId: 'require-primary-key', at: 't (' }]);
    expect(result).toMatchObject({ left: ['require-primary-key t ('], problems: [] });
  });

  it('takes several rules, in any comment style', () => {
    const text =
      '/* schemawise-disable-next-line no-float-money, require-primary-key */\nCREATE TABLE t (price real);\n';
    expect(apply(text, [MONEY, { ruleId: 'require-primary-key', at: 't (' }])).toMatchObject({
      left: [],
      problems: [],
    });
  });

  it('covers every rule where it names none', () => {
    const text = '-- schemawise-disable-next-line -- generated\nCREATE TABLE t (price real);\n';
    expect(apply(text, [MONEY, { ruleId: 'require-primary-key', at: 't (' }])).toMatchObject({
      left: [],
      problems: [],
    });
  });

  it('does not reach the statement after that one, nor one across a blank line', () => {
    const far = '-- schemawise-disable-next-line update-without-where\n\nUPDATE a SET b = 1;\n';
    expect(apply(far, [UPDATE]).left).toHaveLength(1);
    const second = '-- schemawise-disable-next-line update-without-where\nUPDATE a SET b = 1;\nUPDATE c SET b = 1;\n';
    expect(apply(second, [UPDATE, { ...UPDATE, nth: 1 }])).toMatchObject({
      left: ['update-without-where UPDATE'],
      problems: [],
    });
  });

  it('inside a statement covers its next line, and the statement for a rule that found nothing there', () => {
    const columns =
      'CREATE TABLE t (\n  -- schemawise-disable-next-line no-float-money\n  price real,\n  cost float\n);\n';
    expect(apply(columns, [MONEY, { ruleId: 'no-float-money', at: 'float', nth: 1 }]).left).toEqual([
      'no-float-money float',
    ]);
    const update = 'UPDATE a\n-- schemawise-disable-next-line update-without-where\nSET b = 1;\n';
    expect(apply(update, [UPDATE])).toMatchObject({ left: [], problems: [] });
  });
});

describe('disable-line', () => {
  it('covers what begins in its line, before it or behind the semicolon', () => {
    const text = 'UPDATE a SET b = 1; -- schemawise-disable-line update-without-where\nUPDATE c SET b = 1;\n';
    expect(apply(text, [UPDATE, { ...UPDATE, nth: 1 }])).toMatchObject({
      left: ['update-without-where UPDATE'],
      problems: [],
    });
  });

  it('covers the statement that it stands in or ends, for a rule that found nothing in the line', () => {
    const text = 'UPDATE a\nSET b = 1; -- schemawise-disable-line update-without-where\n';
    expect(apply(text, [UPDATE])).toMatchObject({ left: [], problems: [] });
  });
});

describe('disable and enable', () => {
  const text = [
    'UPDATE a SET x = 1;',
    '-- schemawise-disable update-without-where',
    'UPDATE b SET x = 1;',
    '-- schemawise-enable update-without-where',
    'UPDATE c SET x = 1;',
    '',
  ].join('\n');

  it('cover what stands between them', () => {
    const marks = ['UPDATE a', 'UPDATE b', 'UPDATE c'].map((at) => ({ ruleId: 'update-without-where', at }));
    expect(apply(text, marks)).toMatchObject({
      left: ['update-without-where UPDATE a', 'update-without-where UPDATE c'],
      problems: [],
    });
  });

  it('reach to the end of the file without an enable, and to the start of a statement around them', () => {
    const inside = 'UPDATE a /* schemawise-disable */ SET x = 1;\nUPDATE b SET x = 1;\n';
    expect(apply(inside, [UPDATE, { ...UPDATE, nth: 1 }])).toMatchObject({ left: [], problems: [] });
  });

  it('disable-file covers the whole file wherever it stands', () => {
    const whole = 'UPDATE a SET x = 1;\n-- schemawise-disable-file update-without-where\n';
    expect(apply(whole, [UPDATE])).toMatchObject({ left: [], problems: [] });
  });
});

describe('Prisma', () => {
  const text = [
    'model A {',
    '  /// schemawise-disable-next-line no-float-money -- set by a partner',
    '  price Float',
    '  cost Float',
    '}',
    '',
    '// schemawise-disable-next-line require-primary-key',
    'model B {',
    '  name String @default("// schemawise-disable-file")',
    '}',
    '',
  ].join('\n');

  it('takes suppressions from both comment styles and none from strings', () => {
    const marks = [
      { ruleId: 'no-float-money', at: 'price' },
      { ruleId: 'no-float-money', at: 'cost' },
      { ruleId: 'require-primary-key', at: 'B' },
    ];
    const result = apply(text, marks, { language: 'prisma', path: 'schema.prisma' });
    expect(result).toMatchObject({ left: ['no-float-money cost'], problems: [] });
  });
});

describe('comments that are no suppressions', () => {
  it('are left alone: in strings, in the middle of a sentence, with another word', () => {
    const text = [
      "SELECT '-- schemawise-disable-file';",
      '-- see schemawise-disable-file in the manual',
      '-- schemawise-generated by hand',
      'UPDATE a SET x = 1;',
      '',
    ].join('\n');
    expect(apply(text, [UPDATE])).toMatchObject({ left: ['update-without-where UPDATE'], problems: [] });
  });
});

describe('useless suppressions', () => {
  it('are reported with a fix that deletes the comment and its line', () => {
    const text = 'SELECT 1;\n  -- schemawise-disable-next-line no-float-money -- why\nSELECT 2;\n';
    expect(apply(text, [])).toEqual({
      left: [],
      problems: [
        '"no-float-money" finds nothing here, so the suppression has no effect and may hide a later mistake. Delete it.',
      ],
      fixed: [['SELECT 1;\nSELECT 2;\n']],
    });
  });

  it('lose only the rules that find nothing', () => {
    const text = '-- schemawise-disable-next-line no-float-money, update-without-where -- why\nUPDATE a SET x = 1;\n';
    expect(apply(text, [UPDATE]).fixed).toEqual([
      ['-- schemawise-disable-next-line update-without-where -- why\nUPDATE a SET x = 1;\n'],
    ]);
  });

  it('keep the code in front of them when they are deleted', () => {
    const text = 'SELECT 1; -- schemawise-disable-line\nSELECT 2;\n';
    expect(apply(text, []).fixed).toEqual([['SELECT 1;\nSELECT 2;\n']]);
  });

  it('that misspell a rule suppress nothing and are corrected', () => {
    const text = '-- schemawise-disable-next-line update-without-were\nUPDATE a SET x = 1;\n';
    expect(apply(text, [UPDATE])).toEqual({
      left: ['update-without-where UPDATE'],
      problems: [
        'There is no rule "update-without-were", so nothing is suppressed by it. Did you mean "update-without-where"?',
      ],
      fixed: [[text.replace('were', 'where')]],
    });
  });

  it('that misspell the form are corrected', () => {
    const text = '-- schemawise-disable-nextline update-without-where\nUPDATE a SET x = 1;\n';
    expect(apply(text, [UPDATE])).toMatchObject({
      left: ['update-without-where UPDATE'],
      problems: [expect.stringContaining('Did you mean "schemawise-disable-next-line"?')],
    });
  });

  it('still work when a reason follows without its dashes, and say so', () => {
    const text =
      '-- schemawise-disable-next-line update-without-where because the table is tiny\nUPDATE a SET x = 1;\n';
    expect(apply(text, [UPDATE])).toMatchObject({
      left: [],
      problems: ['These words are not read as rules. Start a reason with "--".'],
      fixed: [[text.replace('because', '-- because')]],
    });
  });

  it('are not reported for rules that did not run, for text that could not be read, or where the level is off', () => {
    const text = '-- schemawise-disable-next-line no-float-money\nSELECT 1;\n';
    expect(apply(text, [], { isActive: () => false }).problems).toEqual([]);
    expect(apply(text, [], { level: 'off' }).problems).toEqual([]);
    const statements = statementsOf(text, { ...PARSED, fact: { kind: 'unparsed' } });
    expect(apply(text, [], { statements }).problems).toEqual([]);
  });

  it('offer no fix in a deployed file', () => {
    const text = '-- schemawise-disable-next-line no-float-money\nSELECT 1;\n';
    expect(apply(text, [], { editable: false }).fixed).toEqual([[]]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    '-- ',
    '/* ',
    ' */',
    '\n',
    ';\n',
    "'",
    'schemawise-',
    'schemawise-disable-next-line ',
    'schemawise-disable-line',
    'schemawise-disable ',
    'schemawise-enable ',
    'schemawise-disable-file ',
    'no-float-money',
    ', ',
    'update-without-where',
    'no-such-rule',
    'SELECT real',
    ' -- why',
  );

  it('only takes findings away, keeps their order, and gives fixes within the text', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.constantFrom('sql' as const, 'prisma' as const),
        (words, language) => {
          const text = words.join('');
          const findings = [...text.matchAll(/real|update/g)].map((match) =>
            finding(text, {
              ruleId: match[0] === 'real' ? 'no-float-money' : 'update-without-where',
              at: text.slice(match.index),
            }),
          );
          const result = applySuppressions({
            path: 'a.sql',
            text,
            language,
            dialect: 'postgresql',
            statements: statementsOf(text),
            findings,
            knownRuleIds: KNOWN,
          });
          const kept = new Set(result.findings);
          expect(findings.filter((one) => kept.has(one))).toEqual(result.findings);
          expect(findings.filter((one) => !kept.has(one))).toEqual(result.suppressed);
          for (const { finding: problem, fixes } of result.problems) {
            for (const span of [
              problem.span,
              ...fixes.flatMap((fix) => (fix.kind === 'edit' ? fix.edits.map((one) => one.span) : [])),
            ]) {
              expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('suppressions without a reason', () => {
  const withLevel = (text: string) =>
    apply(text, [{ ruleId: 'no-float-money', at: 'float;' }], { reasonLevel: 'hint' }).problems;

  it('are reported where the rule is on', () => {
    expect(withLevel('-- schemawise-disable-next-line no-float-money\nSELECT float;\n')).toEqual([
      'This suppression gives no reason, so nobody can tell later whether it still holds. Write it behind "--".',
    ]);
    expect(withLevel('-- schemawise-disable-file no-float-money --\nSELECT float;\n')).toHaveLength(1);
  });

  it('are silent with a reason, for an enable, and while the rule is off', () => {
    expect(withLevel('-- schemawise-disable-next-line no-float-money -- an estimate\nSELECT float;\n')).toEqual([]);
    const switched =
      '-- schemawise-disable no-float-money -- feed\nSELECT float;\n-- schemawise-enable no-float-money\n';
    expect(withLevel(switched)).toEqual([]);
    const text = '-- schemawise-disable-next-line no-float-money\nSELECT float;\n';
    expect(apply(text, [{ ruleId: 'no-float-money', at: 'float;' }]).problems).toEqual([]);
  });
});
