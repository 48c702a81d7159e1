import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type CliHost, type Output, UsageError } from '../cli/host.ts';
import { openCheckCache } from './check-cache/check-cache.ts';
import { startCheckWorkers } from './check-workers.ts';
import { errorCode } from './error-code.ts';
import { nodeFileSystem } from './file-system.ts';
import { readDeployedFiles } from './git.ts';
import { createPrismaTools } from './prisma-schema.ts';
import { readSkillFolders, shippedSkillsFolder } from './skills.ts';
import { VERSION } from './version.ts';
import { loadWorkspace } from './workspace-loader.ts';
import { createFileAtomically, encodeLike, writeFileAtomically } from './write-file.ts';

/** The command line's machine: this process, its folder and its streams. */
export function createCliHost(): CliHost {
  const cwd = process.cwd();
  const stderr = outputTo(process.stderr);
  const sayProblem = (problem: string): void => stderr.write(`schemawise: ${problem}\n`);
  return {
    version: VERSION,
    stdout: outputTo(process.stdout),
    stderr,
    environment: process.env,
    now: () => performance.now(),
    date: () => new Date(),
    prismaTools: createPrismaTools(),
    // The rules are most of the program, and a cached check needs none of them.
    createEngine: async () => {
      const { createEngine } = await import('./create-engine.ts');
      return createEngine(sayProblem);
    },
    openCheckCache: (args) =>
      openCheckCache({
        cwd,
        args,
        surroundings: [VERSION, process.env.NO_COLOR, process.env.FORCE_COLOR, process.env.TERM, process.stdout.isTTY],
        onProblem: sayProblem,
      }),
    startCheckWorkers: (shared) => startCheckWorkers(shared, sayProblem),
    loadWorkspace: (request) => loadWorkspace(cwd, request, () => text(process.stdin)),
    readDeployedFiles: (root, paths, revisionOf) =>
      readDeployedFiles(root, paths, (reason) => stderr.write(`schemawise: ${reason}\n`), revisionOf),
    // Few commands look at git, and its code is half of the program's.
    changedSince: async (...request) => (await import('./changed-files.ts')).changedSince(...request),
    readShippedSkills: async () => {
      const folder = shippedSkillsFolder();
      return folder === undefined ? [] : readSkillFolders(folder, sayProblem);
    },
    readShippedSkillFiles: async () => {
      const folder = shippedSkillsFolder();
      return folder === undefined ? [] : readSkillFolders(folder, sayProblem, () => true);
    },
    readMemory: async (root) => (await import('../lsp/memory-files.ts')).readMemoryFolder(nodeFileSystem, root),
    readTeamSkills: (root) => readSkillFolders(`${root}/.schemawise/skills`, sayProblem),
    readUserFile: (path) => readUserFile(resolve(cwd, path), path),
    writeUserFile: (path, content) => writing(path, () => writeFileAtomically(resolve(cwd, path), content)),
    writeWorkspaceFile: (root, path, before, content) =>
      writing(path, () => writeWorkspaceFile(`${root}/${path}`, before, content)),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return { write: (chunk) => void stream.write(chunk), isTerminal: stream.isTTY === true };
}

async function readUserFile(path: string, written: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`"${written}" cannot be read (${errorCode(error)}). Check its permissions.`);
  }
}

async function writing(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `"${path}" cannot be written (${errorCode(error)}). Check its permissions and the space on the disk.`,
    );
  }
}

/** `before` is the text that the change was made from, undefined for a new file: what someone else wrote meanwhile is not overwritten. */
async function writeWorkspaceFile(path: string, before: string | undefined, content: string): Promise<void> {
  if (before === undefined) {
    await createFileAtomically(path, content);
    return;
  }
  const now = await nodeFileSystem.readText(path, Number.POSITIVE_INFINITY);
  // A link leads to a file that may have been written by its own name already.
  if (now.kind === 'text' && now.text === content) return;
  if (now.kind !== 'text' || now.text !== before) {
    throw new UsageError(`"${path}" changed while it was checked, so it was left alone. Run the command again.`);
  }
  await writeFileAtomically(path, await encodeLike(path, content));
}
