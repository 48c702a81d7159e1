import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageServerClient } from './language-server-client.mjs';

/** A server that uses less than {@link IDLE_CPU_MS} in each of two such times has read the workspace. */
const IDLE_MS = 1_000;
const IDLE_CPU_MS = 30;
const PATIENCE_MS = 180_000;

/**
 * Types and deletes single characters in the middle of a document, waiting each time until the diagnostics have arrived. Edits that were
 * taken back must leave the diagnostics that were there before, more than none, so that skipping work cannot look fast.
 *
 * @param {{name: string, command: string[]}} server
 * @param {{fileName: string, languageId: string, text: string, edits: number, others?: {path: string, text: string}[]}} document
 * `others` are the files around it; paths are '/'-separated, relative to the workspace
 * @returns {Promise<object>} milliseconds: start-up, first diagnostics, p50 and p95 of an edit, processor time an edit; megabytes of memory
 * after opening and after the edits, of the server and of what it started; the number of diagnostics
 */
export async function measureKeystrokes(server, document) {
  const root = mkdtempSync(join(tmpdir(), 'schemawise-bench-'));
  for (const { path, text } of [...(document.others ?? []), { path: document.fileName, text: document.text }]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const client = new LanguageServerClient(server.command, root);
  try {
    const started = performance.now();
    await client.initialize();
    const startMs = performance.now() - started;
    const uri = pathToFileURL(join(root, document.fileName)).href;
    const opened = performance.now();
    await client.diagnosticsAfter(uri, () =>
      client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: document.languageId, version: 1, text: document.text },
      }),
    );
    const firstMs = performance.now() - opened;
    await untilIdle(client);
    const typing = new Typing(client, uri, document.text);
    // The first pair of edits says what the whole workspace finds, once all of it has been read.
    const before = await typing.typeAndDelete();
    const atRest = client.usage();
    const samples = [];
    let after = before;
    for (let edit = 0; edit < document.edits; edit++) after = await typing.typeAndDelete(samples);
    const { cpuMs, rssMb } = client.usage();
    if (before.length === 0 || before.length !== after.length) {
      throw new Error(
        `${server.name} showed ${before.length} diagnostics before the edits and ${after.length} after them.`,
      );
    }
    samples.sort((a, b) => a - b);
    return {
      server: server.name,
      document: document.fileName,
      lines: document.text.split('\n').length,
      startMs: round(startMs),
      firstMs: round(firstMs),
      p50: round(quantile(samples, 0.5)),
      p95: round(quantile(samples, 0.95)),
      cpuMsPerEdit: round((cpuMs - atRest.cpuMs) / samples.length),
      openMb: Math.round(atRest.rssMb),
      rssMb: Math.round(rssMb),
      diagnostics: after.length,
    };
  } finally {
    client.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

/** A person who types a blank at the first character of the line in the middle that is not blank, and deletes it again. */
export class Typing {
  #client;
  #uri;
  #position;
  #version = 1;

  constructor(client, uri, text) {
    this.#client = client;
    this.#uri = uri;
    this.#position = middleOf(text);
  }

  /** Resolves with the diagnostics after both edits; adds the milliseconds of each to `samples`. */
  async typeAndDelete(samples = []) {
    const { line, character } = this.#position;
    const end = { line, character: character + 1 };
    await this.#change({ range: { start: this.#position, end: this.#position }, text: ' ' }, samples);
    return this.#change({ range: { start: this.#position, end }, text: '' }, samples);
  }

  async #change(change, samples) {
    this.#version++;
    const textDocument = { uri: this.#uri, version: this.#version };
    const sent = performance.now();
    const diagnostics = await this.#client.diagnosticsAfter(this.#uri, () =>
      this.#client.notify('textDocument/didChange', { textDocument, contentChanges: [change] }),
    );
    samples.push(performance.now() - sent);
    await pause(5);
    return diagnostics;
  }
}

/** Resolves once the server has nothing more to do. */
export async function untilIdle(client) {
  const started = performance.now();
  for (let idle = 0; idle < 2; ) {
    if (performance.now() - started > PATIENCE_MS) throw new Error('The server did not come to rest.');
    const { cpuMs } = client.usage();
    await pause(IDLE_MS);
    idle = client.usage().cpuMs - cpuMs < IDLE_CPU_MS ? idle + 1 : 0;
  }
}

function middleOf(text) {
  const lines = text.split('\n');
  let line = Math.floor(lines.length / 2);
  while (line < lines.length - 1 && !/[a-z]/i.test(lines[line])) line++;
  return { line, character: /^\s*/.exec(lines[line])[0].length };
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
