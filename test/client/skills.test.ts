import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { AGENT_FOLDERS } from '../../server/src/advisor/skills/agent-folders.ts';

vi.mock('vscode', () => ({}));

const root = join(import.meta.dirname, '../..');
const { chatSkills } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes;
const paths: readonly string[] = chatSkills.map(({ path }: { path: string }) => path);

describe('the skills that the extension brings to the agents of the editor', () => {
  it('are all of them, each by its SKILL.md', () => {
    const folders = readdirSync(join(root, 'skills')).filter((name) =>
      existsSync(join(root, 'skills', name, 'SKILL.md')),
    );
    expect(paths).toEqual(folders.sort().map((name) => `./skills/${name}/SKILL.md`));
  });

  it('are named like their folders, without which VS Code leaves them out', () => {
    for (const path of paths) {
      const name = /^name: (.+)$/m.exec(readFileSync(join(root, path), 'utf8'))?.[1];
      expect(name, path).toBe(basename(dirname(path)));
    }
  });

  it('go to the same folders from the palette and from the command line', async () => {
    const { SKILL_FOLDERS } = await import('../../client/src/features/install-skills.ts');
    expect(SKILL_FOLDERS).toEqual(AGENT_FOLDERS.map(({ folder }) => folder));
  });
});
