import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Typing, untilIdle } from './keystroke.mjs';
import { LanguageServerClient } from './language-server-client.mjs';

/** So much new memory fits before anything is collected, so that what edits allocate can be counted. */
const ROOM_MB = 256;

/** As the extension starts the server (client/src/make-client.ts). */
const LEAN = ['--max-semi-space-size=2'];

/**
 * The memory of a language server over a workspace: once it has read all files, and once the findings of every file were asked for.
 *
 * @param {string} script the server's file
 * @param {{path: string, text: string}[]} files paths '/'-separated, relative to the workspace
 * @returns {Promise<object>} megabytes: resident, as editors see it, and of the heap after a collection; kilobytes of heap a file
 */
export async function measureMemory(script, files) {
  return withProbedServer(script, LEAN, files, async (client, _root, probe) => {
    await untilIdle(client);
    const scanned = { rssMb: client.usage().rssMb, ...(await probe('COLLECT')) };
    await client.request('schemawise/exportReport', null);
    const { rssMb } = client.usage();
    const asked = await probe('COLLECT');
    return {
      files: files.length,
      scanRssMb: Math.round(scanned.rssMb),
      scanHeapMb: Math.round(scanned.heapMb),
      askedRssMb: Math.round(rssMb),
      askedHeapMb: Math.round(asked.heapMb),
      askedHeapKbPerFile: Math.round((asked.heapMb * 1_000) / files.length),
    };
  });
}

/**
 * What an edit allocates, most of which is collected soon: kilobytes of heap for each character that is typed or deleted.
 *
 * @param {string} script the server's file
 * @param {{fileName: string, languageId: string, text: string, edits: number}} document
 */
export async function measureAllocations(script, { fileName, languageId, text, edits }) {
  const files = [{ path: fileName, text }];
  const room = [`--max-semi-space-size=${ROOM_MB}`, `--min-semi-space-size=${ROOM_MB}`];
  return withProbedServer(script, room, files, async (client, root, probe) => {
    const uri = pathToFileURL(join(root, fileName)).href;
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await untilIdle(client);
    const typing = new Typing(client, uri, text);
    for (let warm = 0; warm < 5; warm++) await typing.typeAndDelete();
    const before = await probe('COLLECT');
    for (let edit = 0; edit < edits; edit++) await typing.typeAndDelete();
    const after = await probe('LOOK');
    return {
      document: fileName,
      lines: text.split('\n').length,
      kbPerEdit: Math.round((after.heapBytes - before.heapBytes) / (2 * edits) / 1_000),
    };
  });
}

async function withProbedServer(script, options, files, work) {
  const root = mkdtempSync(join(tmpdir(), 'schemawise-bench-'));
  const file = join(mkdtempSync(join(tmpdir(), 'schemawise-probe-')), 'memory.json');
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const loaded = ['--expose-gc', '--require', join(import.meta.dirname, 'heap-probe.cjs')];
  const command = [process.execPath, ...loaded, ...options, script, '--stdio'];
  const client = new LanguageServerClient(command, root, { HEAP_PROBE: file });
  const probe = async (wanted) => {
    writeFileSync(file, wanted);
    process.kill(client.pid, 'SIGUSR2');
    for (;;) {
      const answer = readFileSync(file, 'utf8');
      if (answer !== wanted) return JSON.parse(answer);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  try {
    await client.initialize();
    return await work(client, root, probe);
  } finally {
    client.stop();
    for (const folder of [root, dirname(file)]) rmSync(folder, { recursive: true, force: true });
  }
}
