import { describe, expect, it } from 'vitest';
import { type Ask, ClientFiles } from '../../server/src/browser/client-files.ts';
import { ShippedFiles } from '../../server/src/browser/shipped-files.ts';
import { browserSkills } from '../../server/src/browser/skills.ts';
import { READ_FILE } from '../../server/src/protocol.ts';

const EXTENSION = 'https://cdn.example/schemawise';
const TEAM = 'vscode-vfs://github/owner/shop/.schemawise/skills';

function skillsOf(contents: Readonly<Record<string, string>>) {
  const ask: Ask = async (method, { uri }) => {
    const text = contents[uri];
    if (method === READ_FILE)
      return text === undefined ? { kind: 'missing' } : { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    const below = Object.keys(contents).filter((path) => path.startsWith(`${uri}/`));
    const names = new Map(
      below.map((path) => {
        const [name = '', ...rest] = path.slice(uri.length + 1).split('/');
        return [name, rest.length > 0 ? 'folder' : 'file'];
      }),
    );
    return below.length === 0
      ? { kind: 'unreadable', reason: 'no such folder' }
      : { kind: 'entries', entries: [...names].map(([name, kind]) => ({ name, kind })) };
  };
  const files = new ClientFiles(ask);
  return browserSkills(files, new ShippedFiles(files, files.pathOf(EXTENSION)));
}

const silent = (problem: string): void => expect.unreachable(problem);

describe('the spokes in a browser', () => {
  it('come as one file of the extension, since a web server lists no folders', async () => {
    const pages = { 'b/SKILL.md': 'B', 'a/SKILL.md': 'A', 'a/references/x.md': 'X', 'a/templates/t.sql': 'T' };
    const skills = skillsOf({ [`${EXTENSION}/dist/web/skills.json`]: JSON.stringify(pages) });
    expect(await skills.read(skills.folder, silent)).toEqual([
      {
        id: 'a',
        files: [
          { path: 'SKILL.md', text: 'A' },
          { path: 'references/x.md', text: 'X' },
        ],
      },
      { id: 'b', files: [{ path: 'SKILL.md', text: 'B' }] },
    ]);
  });

  it("of a team are read from the workspace's files", async () => {
    const skills = skillsOf({
      [`${TEAM}/our-ledger/SKILL.md`]: 'L',
      [`${TEAM}/our-ledger/references/r.md`]: 'R',
      [`${TEAM}/our-ledger/data.json`]: '{}',
      [`${TEAM}/readme.md`]: 'not of a spoke',
    });
    expect(await skills.read(TEAM, silent)).toEqual([
      {
        id: 'our-ledger',
        files: [
          { path: 'SKILL.md', text: 'L' },
          { path: 'references/r.md', text: 'R' },
        ],
      },
    ]);
    expect(await skills.read(`${TEAM}-elsewhere`, silent)).toEqual([]);
  });

  it('say what to do where the extension is incomplete', async () => {
    const problems: string[] = [];
    const skills = skillsOf({});
    expect(await skills.read(skills.folder, (problem) => problems.push(problem))).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/skills\.json .*Install the extension again/)]);
  });
});
