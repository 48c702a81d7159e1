import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/node/index.ts';
import { type BuiltCli, buildCli, temporaryFolder } from '../support/cli.ts';
import { SAMPLE_WORKSPACE } from '../support/sample-workspace.ts';
import { TestClient } from './support/test-client.ts';

/** A finding as every door can say it: lines and columns count from 1. */
interface Said {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly start: string;
  readonly end: string;
}

interface Reported {
  readonly findings: readonly {
    readonly file: string;
    readonly ruleId: string;
    readonly message: string;
    readonly range: { readonly start: Place; readonly end: Place };
  }[];
}
interface Place {
  readonly line: number;
  readonly column: number;
}

function saidBy({ findings }: Reported): Said[] {
  const place = ({ line, column }: Place): string => `${line}:${column}`;
  return findings.map(({ file, ruleId, message, range }) => ({
    file,
    rule: ruleId,
    message,
    start: place(range.start),
    end: place(range.end),
  }));
}

function inOrder(said: readonly Said[]): Said[] {
  return [...said].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => cli.dispose());

describe('I9: the doors', () => {
  it('give the same findings for the same files', async () => {
    const api = saidBy(await analyze({ files: SAMPLE_WORKSPACE }));
    expect(api.length).toBeGreaterThan(5);

    const folder = temporaryFolder(Object.fromEntries(SAMPLE_WORKSPACE.map(({ path, text }) => [path, text])));
    const run = await cli.run(['check', '--format', 'json', '.'], { cwd: folder.path });
    folder.dispose();
    expect(inOrder(saidBy(JSON.parse(run.stdout) as Reported))).toEqual(inOrder(api));

    const files = Object.fromEntries(SAMPLE_WORKSPACE.map(({ path, text }) => [`/w/${path}`, text]));
    const client = await TestClient.start({ files, configuration: () => null });
    const shown: Said[] = [];
    for (const { path } of SAMPLE_WORKSPACE.filter((file) => /\.(sql|prisma)$/.test(file.path))) {
      await client.open(`/w/${path}`);
      for (const { range, code, message } of await client.diagnostics(`/w/${path}`)) {
        shown.push({
          file: path,
          rule: String(code),
          message: typeof message === 'string' ? message : message.value,
          start: `${range.start.line + 1}:${range.start.character + 1}`,
          end: `${range.end.line + 1}:${range.end.character + 1}`,
        });
      }
    }
    client.dispose();
    expect(inOrder(shown)).toEqual(inOrder(api));
  });
});
