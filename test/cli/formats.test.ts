import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../server/src/cli/fingerprint.ts';
import { formatGithub } from '../../server/src/cli/formats/github.ts';
import { formatGitlab } from '../../server/src/cli/formats/gitlab.ts';
import { formatJson } from '../../server/src/cli/formats/json.ts';
import type { CheckReport } from '../../server/src/cli/formats/report.ts';
import { formatSarif } from '../../server/src/cli/formats/sarif.ts';
import { textFormatter } from '../../server/src/cli/formats/text.ts';
import type { AnalysisFinding } from '../../server/src/report/analysis.ts';
import { ruleMeta } from '../support/rule-meta.ts';

const LINES = ['CREATE TABLE t (', '\tprice real, -- ä: 100%', ')'];

const money: AnalysisFinding = {
  ruleId: 'no-float-money',
  severity: 'error',
  confidence: 95,
  message: 'price is money, 100% sure: use numeric(19,4).',
  file: 'db/my schema.sql',
  range: { start: { line: 2, column: 8 }, end: { line: 2, column: 12 } },
  related: [
    {
      file: 'db/a.sql',
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      message: 'Declared here',
    },
  ],
  fixes: [
    {
      title: 'Use numeric(19,4)',
      kind: 'edit',
      bulk: true,
      edits: [
        {
          file: 'db/my schema.sql',
          range: { start: { line: 2, column: 8 }, end: { line: 2, column: 12 } },
          newText: 'numeric(19,4)',
        },
      ],
    },
    {
      title: 'Change it in a new migration',
      kind: 'newFile',
      bulk: false,
      newFile: { path: 'db/2.sql', text: '…' },
      newFiles: [{ path: 'db/2.sql', text: '…' }],
    },
  ],
};

const key: AnalysisFinding = {
  ruleId: 'require-primary-key',
  severity: 'hint',
  confidence: 50,
  message: 'No key',
  file: 'db/my schema.sql',
  range: { start: { line: 1, column: 14 }, end: { line: 3, column: 2 } },
  related: [],
  fixes: [],
};

function report(findings: readonly AnalysisFinding[], more: Partial<CheckReport> = {}): CheckReport {
  const line = (_file: string, number: number) => LINES[number - 1] ?? '';
  return {
    analysis: { version: '1.2.3', findings, files: ['db/a.sql', 'db/my schema.sql'], databases: [] },
    rules: [ruleMeta({ id: 'no-float-money', severity: 'error' }), ruleMeta({ id: 'not-used' })],
    skipped: [],
    written: [],
    timings: { totalMs: 1 },
    line,
    fingerprint: (finding) => fingerprint(finding, line(finding.file, finding.range.start.line)),
    ...more,
  };
}

describe('text', () => {
  const format = textFormatter(false);

  it('shows the place, the message, the line with carets, related places, fixes and a summary', () => {
    expect(format(report([money, key]))).toBe(
      [
        'db/my schema.sql:2:8: error: price is money, 100% sure: use numeric(19,4). [no-float-money, confidence 95]',
        '  2 | \tprice real, -- ä: 100%',
        '    | \t      ^^^^',
        '  db/a.sql:1:1: Declared here',
        '  fix: Use numeric(19,4) (--fix)',
        '  fix: Change it in a new migration (writes db/2.sql)',
        '',
        'db/my schema.sql:1:14: hint: No key [require-primary-key, confidence 50]',
        '  1 | CREATE TABLE t (',
        '    |              ^^^',
        '',
        '2 findings (1 error, 1 hint) in 1 of 2 files. --fix can fix 1 of them.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing, and what the baseline and --fix did', () => {
    expect(format(report([]))).toBe('No findings in 2 files.\n');
    const written = [{ path: 'a.sql', kind: 'edited' as const, titles: ['Use numeric(19,4)', 'Write IS NULL'] }];
    expect(format(report([], { written, baseline: { known: 2, fixed: 1 } }))).toBe(
      'Edited a.sql: Use numeric(19,4); Write IS NULL\n\nNo findings in 2 files (2 findings in the baseline; 1 baseline entry no longer found, --update-baseline removes them).\n',
    );
  });

  it('counts a configuration file with problems among the files', () => {
    const problem = { ...key, ruleId: 'configuration', file: 'schemawise.config.json' };
    expect(format(report([problem, money]))).toContain('2 findings (1 error, 1 hint) in 2 of 3 files.');
  });

  it('cuts long lines around the finding', () => {
    const long = `${'a, '.repeat(300)}price real`;
    const finding = { ...money, range: { start: { line: 1, column: 907 }, end: { line: 1, column: 911 } } };
    const lines = format(report([finding], { line: () => long })).split('\n');
    expect(lines[1]?.endsWith('price real')).toBe(true);
    expect(lines[1]?.length).toBeLessThan(180);
    expect(lines[1]?.indexOf('real')).toBe(lines[2]?.indexOf('^'));
  });

  it('lets no control character of a file through to the terminal', () => {
    const hostile = { ...money, message: 'a\u001b[2Jb', file: 'x\u009b.sql' };
    const text = format(report([hostile], { line: () => '\u001b]0;title\u0007 \u202e' }));
    for (const control of ['\u001b', '\u009b', '\u0007', '\u202e']) expect(text).not.toContain(control);
  });
});

describe('json', () => {
  it('holds the analysis, what was skipped and written, and the timings', () => {
    const json = JSON.parse(formatJson(report([money], { skipped: [{ path: 'b.sql', reason: 'why' }] })));
    expect(Object.keys(json)).toEqual(['version', 'findings', 'files', 'databases', 'skipped', 'written', 'timings']);
    expect(json.findings).toEqual([money]);
    expect(json.skipped).toEqual([{ path: 'b.sql', reason: 'why' }]);
  });
});

describe('github', () => {
  it('writes one workflow command a finding, escaped, with columns only within one line', () => {
    expect(formatGithub(report([money, key]))).toBe(
      [
        '::error file=db/my schema.sql,line=2,endLine=2,col=8,endColumn=12,title=Schemawise%3A no-float-money::price is money, 100%25 sure: use numeric(19,4).',
        '::notice file=db/my schema.sql,line=1,endLine=3,title=Schemawise%3A require-primary-key::No key',
        '',
      ].join('\n'),
    );
  });
});

describe('gitlab', () => {
  it('gives every finding a fingerprint of its own', () => {
    const issues = JSON.parse(formatGitlab(report([money, money, key])));
    expect(issues[0]).toEqual({
      description: money.message,
      check_name: 'no-float-money',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'critical',
      location: { path: 'db/my schema.sql', lines: { begin: 2, end: 2 } },
    });
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(3);
  });
});

describe('sarif', () => {
  const [run] = JSON.parse(formatSarif(report([money, key]))).runs;

  it('describes the tool and the rules that found something', () => {
    expect(run.tool.driver).toMatchObject({ name: 'Schemawise', version: '1.2.3', rules: [{ id: 'no-float-money' }] });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('gives results with encoded places, related places, ranks, fixes that edit, and fingerprints', () => {
    expect(run.results[0]).toMatchObject({
      ruleId: 'no-float-money',
      ruleIndex: 0,
      level: 'error',
      rank: 95,
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'db/my%20schema.sql' },
            region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 12 },
          },
        },
      ],
      relatedLocations: [{ message: { text: 'Declared here' } }],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'numeric(19,4)' } }] }] }],
      partialFingerprints: { 'schemawise/v1': expect.any(String) },
    });
    expect(run.results[1]).toMatchObject({ level: 'note' });
    expect(run.results[1]).not.toHaveProperty('ruleIndex');
    expect(run.results[1]).not.toHaveProperty('fixes');
  });

  it.each([
    ['/srv/my app/a.sql', 'file:///srv/my%20app/a.sql'],
    ['C:/app/a#1.sql', 'file:///C:/app/a%231.sql'],
    ['../app/a.sql', '../app/a.sql'],
    ['a.sql', 'a.sql'],
  ])('names the file %s by the URI %s', (file, uri) => {
    const [one] = JSON.parse(formatSarif(report([{ ...money, file }]))).runs;
    expect(one.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});
