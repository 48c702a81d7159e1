import { describe, expect, it } from 'vitest';
import { engineOver } from '../support/engine.ts';

/** What work that grows with the square of a run's length would not get through within the time that a test has. */
const LENGTH = 400_000;

describe('a file with a long run of', () => {
  it.each([
    ['blank lines', '\n'],
    ['blank lines of Windows', '\r\n'],
    ['spaces', ' '],
    ['signs', '+'],
    ['minus signs with spaces', '- '],
    ['stars', '*'],
    ['semicolons', ';'],
    ['letters', 'a'],
    ['dots', '.'],
    ['opened comments', '/*'],
    ['quotes', "'"],
    ['backticks', '`'],
    ['dollar signs', '$'],
    ['parentheses', '('],
  ])('%s is read to its end', async (_, unit) => {
    const run = unit.repeat(LENGTH / unit.length);
    const paths = ['queries/a.sql', 'src/a.ts', 'prisma/schema.prisma', 'Cargo.toml', 'package.json'];
    const files = [
      { path: 'schemawise.config.json', text: '{ "dialect": "postgresql" }' },
      ...paths.map((path) => ({ path, text: `${run}\nSELECT 1;\n` })),
      { path: 'queries/b.sql', text: 'SELECT id FROM users WHERE name = NULL;\n' },
    ];
    const engine = await engineOver({ files });
    for (const path of paths) engine.findings(path);
    expect(engine.findings('queries/b.sql').map((finding) => finding.ruleId)).toContain('null-comparison');
  });
});
