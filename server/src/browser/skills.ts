import type { SkillFolder } from '../advisor/skills/library.ts';
import type { SkillFile } from '../advisor/skills/skill.ts';
import type { Runtime } from '../lsp/runtime.ts';
import { WEB_SKILLS } from '../protocol.ts';
import type { ClientFiles } from './client-files.ts';
import type { ShippedFiles } from './shipped-files.ts';

/** A spoke is a few pages; what is longer is no spoke. */
const MOST_BYTES = 1_000_000;

/** Files of one spoke beyond which nothing is read. */
const MOST_FILES = 100;

/** How the spokes are read without a disk: the shipped ones come as one file, a team's own from the workspace. */
export function browserSkills(files: ClientFiles, shipped: ShippedFiles): NonNullable<Runtime['skills']> {
  const folder = shipped.pathOf('skills');
  return {
    folder,
    async read(asked, onProblem) {
      return asked === folder ? readShipped(shipped, onProblem) : readFolders(files, asked, onProblem);
    },
  };
}

async function readShipped(
  shipped: ShippedFiles,
  onProblem: (problem: string) => void,
): Promise<readonly SkillFolder[]> {
  try {
    const text = new TextDecoder().decode(await shipped.read(WEB_SKILLS));
    return bySpoke(Object.entries(JSON.parse(text) as Readonly<Record<string, string>>));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    onProblem(`There are no spokes to answer from: ${why}`);
    return [];
  }
}

async function readFolders(
  files: ClientFiles,
  folder: string,
  onProblem: (problem: string) => void,
): Promise<readonly SkillFolder[]> {
  const found: [string, string][] = [];
  if (!(await files.isFolder(folder))) return [];
  for await (const { path } of files.walk(folder, { isWanted: isPage, onUnreadable: () => {} })) {
    const below = path.slice(folder.length + 1);
    const read = await files.readText(path, MOST_BYTES);
    if (read.kind === 'text') found.push([below, read.text]);
    else if (read.kind === 'skipped') onProblem(`${below} of a spoke cannot be read: ${read.reason}.`);
  }
  return bySpoke(found);
}

function isPage(path: string): boolean {
  return path.endsWith('.md');
}

/** The pages by the folder that they lie in; what lies directly beside the folders belongs to no spoke. */
function bySpoke(pages: readonly (readonly [path: string, text: string])[]): readonly SkillFolder[] {
  const spokes = new Map<string, SkillFile[]>();
  for (const [path, text] of pages) {
    const slash = path.indexOf('/');
    if (slash < 0 || !isPage(path)) continue;
    const id = path.slice(0, slash);
    const files = spokes.get(id) ?? [];
    if (files.length < MOST_FILES) files.push({ path: path.slice(slash + 1), text });
    spokes.set(id, files);
  }
  return [...spokes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, files]) => ({ id, files }));
}
