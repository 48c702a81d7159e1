import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageServerClient } from './language-server-client.mjs';

const SETTLE_MS = 1_000;

/**
 * Types and deletes single characters in the middle of a document, waiting each time until the diagnostics have arrived.
 * The last diagnostics must equal the first ones, so that skipping work cannot look fast.
 *
 * @param {{name: string, command: string[]}} server
 * @param {{fileName: string, languageId: string, text: string, edits: number}} document
 * @returns {Promise<object>} milliseconds: p50, p95, first diagnostics, processor time an edit; and the number of diagnostics
 */
export async function measureKeystrokes(server, document) {
  const root = mkdtempSync(join(tmpdir(), 'schemawise-bench-'));
  const path = join(root, document.fileName);
  writeFileSync(path, document.text);
  const client = new LanguageServerClient(server.command, root);
  try {
    const started = performance.now();
    await client.initialize();
    const initializeMs = performance.now() - started;
    const uri = pathToFileURL(path).href;
    const opened = performance.now();
    const first = await client.diagnosticsAfter(uri, () =>
      client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: document.languageId, version: 1, text: document.text },
      }),
    );
    const firstMs = performance.now() - opened;
    await pause(SETTLE_MS);
    const position = middleOf(document.text);
    const cpuBefore = client.usage().cpuMs;
    const samples = [];
    let last = first;
    for (let edit = 0; edit < document.edits * 2; edit++) {
      const change = edit % 2 === 0 ? insertion(position) : deletion(position);
      const sent = performance.now();
      last = await client.diagnosticsAfter(uri, () =>
        client.notify('textDocument/didChange', { textDocument: { uri, version: edit + 2 }, contentChanges: [change] }),
      );
      samples.push(performance.now() - sent);
      await pause(5);
    }
    const { cpuMs, rssMb } = client.usage();
    samples.sort((a, b) => a - b);
    return {
      server: server.name,
      document: document.fileName,
      lines: document.text.split('\n').length,
      initializeMs: round(initializeMs),
      firstMs: round(firstMs),
      p50: round(quantile(samples, 0.5)),
      p95: round(quantile(samples, 0.95)),
      cpuMsPerEdit: round((cpuMs - cpuBefore) / samples.length),
      rssMb: Math.round(rssMb),
      diagnostics: last.length,
    };
  } finally {
    client.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The first character of the line in the middle of the text that is not blank. */
function middleOf(text) {
  const lines = text.split('\n');
  let line = Math.floor(lines.length / 2);
  while (line < lines.length - 1 && !/[a-z]/i.test(lines[line])) line++;
  return { line, character: /^\s*/.exec(lines[line])[0].length };
}

function insertion(position) {
  return { range: { start: position, end: position }, text: ' ' };
}

function deletion({ line, character }) {
  return { range: { start: { line, character }, end: { line, character: character + 1 } }, text: '' };
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function round(milliseconds) {
  return Math.round(milliseconds * 100) / 100;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
