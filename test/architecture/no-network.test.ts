import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './import-graph.ts';

const root = join(import.meta.dirname, '../..');

/** Modules and globals that reach a network or start a process. */
const REACHES_OUT = /^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|cluster)$/;
const CALLS_OUT = /\b(fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/;

describe('I10: what ships', () => {
  for (const folder of ['server/src', 'client/src']) {
    it(`reaches no network and starts no process by itself in ${folder}`, () => {
      const wrong = readSources(join(root, folder)).flatMap(({ path, imports, text }) => [
        ...imports.filter((one) => REACHES_OUT.test(one)).map((one) => `${path} imports ${one}`),
        ...(CALLS_OUT.test(text) ? [`${path} calls ${CALLS_OUT.exec(text)?.[1]}`] : []),
      ]);
      expect(wrong).toEqual([]);
    });
  }

  it('writes files in one module alone, which only --fix and --update-baseline of the command line call, and in that of --cache', () => {
    const sources = readSources(join(root, 'server/src'));
    const writing = /from 'node:fs(\/promises)?'/;
    const writers = sources.filter(
      ({ text }) =>
        writing.test(text) && /\b(writeFile|rename|unlink|mkdir|rm|appendFile|createWriteStream)(Sync)?\(/.test(text),
    );
    expect(writers.map(({ path }) => path)).toEqual(['node/check-cache/check-cache.ts', 'node/write-file.ts']);
    const callers = sources.filter(({ imports }) => imports.some((one) => one.endsWith('/write-file.ts')));
    expect(callers.map(({ path }) => path)).toEqual(['node/check-cache/check-cache.ts', 'node/cli-host.ts']);
  });
});
