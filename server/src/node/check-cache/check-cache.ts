import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckArguments } from '../../cli/check-arguments.ts';
import type { CheckCacheEntry, CheckRecord } from '../../cli/host.ts';
import { errorCode } from '../error-code.ts';
import { findFiles } from '../find-files.ts';
import { writeFileAtomically } from '../write-file.ts';
import { compareFiles, type FileState, stateOfFiles } from './file-states.ts';
import { stateOfRepositories } from './repository-states.ts';

/** Below the folder that the user stands in. */
const FOLDER = '.schemawise/cache';

/** Other arguments give other entries; the oldest go beyond this number. */
const ENTRIES_AT_MOST = 8;

/** What an entry's file holds; what was printed lies beside it, so that it need not be read to see that it is stale. */
interface StoredEntry {
  readonly files: readonly FileState[];
  readonly repositories: readonly string[];
  readonly exitCode: number;
  readonly stderr: string;
  /** The name of the file with what went to standard output. */
  readonly output: string;
}

export interface CheckCacheOptions {
  /** The folder that the user stands in. */
  readonly cwd: string;
  readonly args: CheckArguments;
  /** What else the output depends on: the version, the environment, the terminal. */
  readonly surroundings: readonly unknown[];
  /** Hears, in a sentence for people, why nothing is kept. */
  readonly onProblem: (reason: string) => void;
}

/** Looks for what the same check of the same files said; see `docs/cli.md`. Undefined where the files cannot be looked at. */
export async function openCheckCache(options: CheckCacheOptions): Promise<CheckCacheEntry | undefined> {
  const { cwd, args } = options;
  const now = Date.now();
  const paths = [...(await findFiles(cwd, args)).found].sort();
  if (args.baseline !== undefined) paths.push(resolve(cwd, args.baseline));
  const repositories = stateOfRepositories(paths);
  if (!repositories) return undefined;
  const folder = join(cwd, FOLDER);
  const name = `check-${keyOf(options)}`;
  const stored = readEntry(join(folder, `${name}.json`));
  const known = stored && sameLines(stored.repositories, repositories) ? compareFiles(paths, stored.files) : 'changed';
  const record = stored && known !== 'changed' ? readRecord(folder, stored) : undefined;
  if (record && known === 'times') return { record, keep: async () => {} };
  // The files are looked at before they are checked: one that changes meanwhile is then seen to have changed.
  const files = stateOfFiles(paths, now);
  if (!files) return undefined;
  const keep = async (said: CheckRecord): Promise<void> => {
    try {
      await writeEntry(
        folder,
        name,
        { files, repositories, exitCode: said.exitCode, stderr: said.stderr },
        said.stdout,
      );
    } catch (error) {
      options.onProblem(
        `Nothing was kept in ${FOLDER} (${errorCode(error)}), so the next check takes as long. Check its permissions and the space on the disk.`,
      );
    }
  };
  if (record) await keep(record);
  return { ...(record ? { record } : {}), keep };
}

/** The program, what was asked, and from where. */
function keyOf({ cwd, args, surroundings }: CheckCacheOptions): string {
  const { paths, format, failOn, baseline, flags } = args;
  return createHash('sha1')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(JSON.stringify([cwd, paths, format, failOn, baseline, flags, surroundings]))
    .digest('hex')
    .slice(0, 16);
}

function readEntry(path: string): StoredEntry | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as StoredEntry;
  } catch {
    return undefined;
  }
}

function readRecord(folder: string, { exitCode, stderr, output }: StoredEntry): CheckRecord | undefined {
  try {
    return { exitCode, stderr, stdout: readFileSync(join(folder, output), 'utf8') };
  } catch {
    return undefined;
  }
}

/**
 * Every file appears as a whole, and the entry last, so that a run that is cut off leaves the entry that was there. What cannot be written
 * leaves nothing behind.
 */
async function writeEntry(
  folder: string,
  name: string,
  entry: Omit<StoredEntry, 'output'>,
  stdout: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await writeFileAtomically(join(folder, '.gitignore'), '*\n');
  const output = `${name}-${randomUUID()}.out`;
  await writeFileAtomically(join(folder, output), stdout);
  try {
    await writeFileAtomically(join(folder, `${name}.json`), JSON.stringify({ ...entry, output }));
  } catch (error) {
    rmSync(join(folder, output), { force: true });
    throw error;
  }
  dropOldFiles(folder, output);
}

/** Removes outputs that no entry names any more, and the oldest entries where there are many. */
function dropOldFiles(folder: string, written: string): void {
  const names = readdirSync(folder);
  const entries = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of entries.slice(ENTRIES_AT_MOST)) rmSync(join(folder, name), { force: true });
  const outputs = new Set([
    written,
    ...entries.slice(0, ENTRIES_AT_MOST).flatMap(({ name }) => readEntry(join(folder, name))?.output ?? []),
  ]);
  for (const name of names)
    if (name.endsWith('.out') && !outputs.has(name)) rmSync(join(folder, name), { force: true });
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
