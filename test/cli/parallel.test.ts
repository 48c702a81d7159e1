import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CheckRun } from '../../server/src/cli/check-run.ts';
import type { CliHost, LoadedWorkspace } from '../../server/src/cli/host.ts';
import { createEngine } from '../../server/src/node/create-engine.ts';
import { analyze } from '../../server/src/node/index.ts';
import { type BuiltCli, buildCli, temporaryFolder } from '../support/cli.ts';

/** Enough services to be worth a second thread. */
const FILES = Array.from({ length: 160 }, (_, number) => [
  {
    path: `service${number}/migrations/V1__create.sql`,
    text: `CREATE TABLE t${number} (id bigint PRIMARY KEY, price real, owner_id bigint REFERENCES users (id));\n`,
  },
  { path: `service${number}/queries/one.sql`, text: `SELECT * FROM t${number} WHERE price = NULL;\n` },
]).flat();

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

describe('a check of many files', () => {
  it.skipIf(availableParallelism() < 2)('says in several threads what it says in one', async () => {
    const folder = temporaryFolder(Object.fromEntries(FILES.map(({ path, text }) => [path, text])));
    const { stdout, stderr } = await cli.run(['check', '--format', 'json', '.'], { cwd: folder.path });
    folder.dispose();
    const { findings, files, databases } = JSON.parse(stdout);
    const alone = await analyze({ files: FILES });
    expect(stderr).toBe('');
    expect(findings.length).toBeGreaterThan(300);
    expect({ findings, files, databases }).toEqual({
      findings: alone.findings,
      files: alone.files,
      databases: alone.databases,
    });
  });
});

describe('a thread that fails', () => {
  it('costs time and no findings', async () => {
    const reportsWith = async (workers: boolean) => {
      const run = new CheckRun(HOST, createEngine(fail), WORKSPACE, WORKSPACE.selected);
      const broken = { count: 2, run: () => [1, 2].map(() => Promise.reject(new Error('out of memory'))) };
      await run.analyse({}, workers ? broken : undefined);
      return run.reports();
    };
    const alone = await reportsWith(false);
    expect(alone.flatMap((report) => report.findings).length).toBeGreaterThan(300);
    expect(await reportsWith(true)).toEqual(alone);
  });
});

function fail(message: string): never {
  throw new Error(message);
}

const WORKSPACE: LoadedWorkspace = {
  root: '/',
  naming: { root: '/', here: '/', absolute: false },
  files: FILES,
  selected: FILES.map((file) => file.path),
  skipped: [],
  display: (path) => path,
};

/** What an analysis asks of the machine. */
const HOST = {
  version: '0',
  now: () => 0,
  stderr: { isTerminal: false, write: () => {} },
  readDeployedFiles: async () => undefined,
} as unknown as CliHost;
