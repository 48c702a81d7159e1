import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

/**
 * The manifest with the spokes for the editor's own agents. VS Code reads `chatSkills` from 1.109 on and compares a skill's name with the
 * folder of the file that `path` names (microsoft/vscode-docs issue 9454); older editors pass over a contribution that they do not know.
 */
export function withSkills(packageText) {
  const manifest = JSON.parse(packageText);
  manifest.contributes.chatSkills = readdirSync(inRoot('skills'))
    .filter((name) => existsSync(inRoot('skills', name, 'SKILL.md')))
    .sort()
    .map((name) => ({ path: `./skills/${name}/SKILL.md` }));
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
