import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/node/index.ts';

const files = [
  { path: 'migrations/20240101000000_users.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n' },
  { path: 'migrations/20240102000000_index.sql', text: 'CREATE INDEX users_name_idx ON users (name);\n' },
  { path: 'queries/find.sql', text: 'SELECT id FROM users WHERE name = NULL;\n' },
];
const config = { dialect: 'postgresql' };

describe('analyze', () => {
  it.each([
    [undefined, '"files" must be an array of {path, text}'],
    [{}, '"files" must be an array'],
    [{ files: 'a.sql' }, '"files" must be an array'],
    [
      {
        files: [
          { path: 'a.sql', text: '' },
          { path: 'b.sql', text: null },
        ],
      },
      '"files[1]" must have a "path" and a "text"',
    ],
    [{ files: [], config: 5 }, '"config" must be an object'],
    [{ files: [], deployed: ['a.sql'] }, '"deployed" must map paths to texts'],
    [{ files: [], deployed: { 'a.sql': true } }, '"deployed" must map paths to texts'],
  ])('says what is wrong with %j', async (input, message) => {
    await expect(analyze(input as never)).rejects.toThrow(message);
    await expect(analyze(input as never)).rejects.toBeInstanceOf(TypeError);
  });

  it('returns findings, files and databases as the command line prints them', async () => {
    const { version, findings, files: checked, databases } = await analyze({ files, config });
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(checked).toEqual(files.map((file) => file.path));
    expect(databases).toMatchObject([{ dialect: 'postgresql' }]);
    expect(findings.find((finding) => finding.ruleId === 'null-comparison')).toEqual({
      ruleId: 'null-comparison',
      severity: 'error',
      confidence: expect.any(Number),
      message: expect.stringContaining('IS NULL'),
      file: 'queries/find.sql',
      range: { start: { line: 1, column: 28 }, end: { line: 1, column: 39 } },
      related: [],
      fixes: [
        {
          title: 'Write IS NULL',
          kind: 'edit',
          bulk: false,
          edits: [
            {
              file: 'queries/find.sql',
              range: { start: { line: 1, column: 33 }, end: { line: 1, column: 39 } },
              newText: 'IS NULL',
            },
          ],
        },
      ],
    });
  });

  it('gives the same bytes for the same input, in whatever order the files come', async () => {
    const first = JSON.stringify(await analyze({ files, config }));
    expect(JSON.stringify(await analyze({ files, config }))).toBe(first);
    expect(JSON.stringify(await analyze({ files: [...files].reverse(), config }))).toBe(first);
  });

  it('takes the configuration as an object, as text, or from a file among the files', async () => {
    const off = { ...config, rules: { '*': 'off' } };
    for (const input of [
      { files, config: off },
      { files, config: JSON.stringify(off) },
      { files: [...files, { path: 'schemawise.config.json', text: JSON.stringify(off) }] },
    ]) {
      expect((await analyze(input)).findings).toEqual([]);
    }
  });

  it('reports what is wrong in the configuration', async () => {
    const { findings } = await analyze({ files: [], config: { dialekt: 'mysql' } });
    expect(findings).toMatchObject([{ ruleId: 'configuration', file: 'schemawise.config.json' }]);
  });

  it('offers no edit of a deployed file', async () => {
    const deployed = Object.fromEntries(files.slice(0, 2).map(({ path, text }) => [path, text]));
    for (const input of [deployed, new Map(Object.entries(deployed))]) {
      const { findings } = await analyze({ files, config, deployed: input });
      const edited = findings.flatMap((finding) =>
        finding.fixes.flatMap((fix) => (fix.kind === 'edit' ? fix.edits.map((edit) => edit.file) : [])),
      );
      expect(edited.filter((path) => path in deployed)).toEqual([]);
    }
  });

  it('survives files without content, of unknown kinds and with broken SQL', async () => {
    const odd = [
      { path: 'empty.sql', text: '' },
      { path: 'broken.sql', text: "CREATE TABLE ( 'x" },
      { path: 'broken.prisma', text: 'model {{{' },
      { path: 'README.md', text: '# hello' },
    ];
    const { files: checked } = await analyze({ files: odd });
    expect(checked).toEqual(['broken.prisma', 'broken.sql', 'empty.sql']);
    expect((await analyze({ files: [] })).findings).toEqual([]);
  });
});
