import { AGENT_FOLDERS } from '../advisor/skills/agent-folders.ts';
import { type CliHost, UsageError } from './host.ts';

const FOLDERS = AGENT_FOLDERS.map(
  ({ name, folder, readBy }) => `  ${name.padEnd(8)} ${folder.padEnd(16)} ${readBy}`,
).join('\n');

/**
 * Copies the spokes into folders in which agents look for skills, below the folder that the user stands in. A file that is there already with
 * another text is left alone unless `force` says otherwise. Returns what was done, and exit code 1 where something was left alone.
 *
 * @param to short names or folders, separated by commas
 * @throws UsageError where the words are not understood, or a file cannot be written
 */
export async function installSkills(
  host: CliHost,
  words: readonly string[],
  { to, force }: { readonly to: string | undefined; readonly force: boolean },
): Promise<number> {
  if (words.length !== 1 || words[0] !== 'install')
    throw new UsageError('Say what to do with the skills: schemawise skills install --to github');
  const targets = (to ?? '').split(',').flatMap((one) => folderOf(one.trim()) ?? []);
  if (targets.length === 0)
    throw new UsageError(`Say where the skills go: schemawise skills install --to NAME-OR-FOLDER[,…]\n${FOLDERS}`);
  const skills = await host.readShippedSkillFiles();
  const changed: string[] = [];
  for (const target of targets) {
    let [written, same] = [0, 0];
    for (const { id, files } of skills) {
      for (const { path, text } of files) {
        const place = `${target}/${id}/${path}`;
        const before = await host.readUserFile(place);
        if (before === text) same++;
        else if (before !== undefined && !force) changed.push(place);
        else {
          await host.writeWorkspaceFile('.', place, before, text);
          written++;
        }
      }
    }
    host.stdout.write(`${target}: ${written} files of ${skills.length} skills written, ${same} were there already.\n`);
  }
  if (changed.length === 0) return 0;
  host.stderr.write(
    `schemawise: ${changed.length} ${changed.length === 1 ? 'file differs' : 'files differ'} from the shipped text and ${changed.length === 1 ? 'was' : 'were'} left alone; --force overwrites:\n${changed.map((path) => `  ${path}\n`).join('')}`,
  );
  return 1;
}

/** The folder for a short name or a path below the current folder; undefined for nothing. */
function folderOf(written: string): string | undefined {
  if (written === '') return undefined;
  const known = AGENT_FOLDERS.find(({ name }) => name === written);
  if (known) return known.folder;
  const folder = written.replaceAll('\\', '/').replace(/^\.\/+|\/+$/g, '');
  if (folder.startsWith('/') || /^[a-z]:/i.test(folder) || folder.split('/').includes('..') || !folder.includes('/'))
    throw new UsageError(
      `"${written}" is no folder for skills below the current one. Use one of these, or a path such as .tool/skills:\n${FOLDERS}`,
    );
  return folder;
}
