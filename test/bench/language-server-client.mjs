import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { usageOf } from './usage.mjs';

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { versionSupport: true },
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true },
  },
};

/** A minimal language client over stdio, fast enough to measure a server and not itself. */
export class LanguageServerClient {
  #child;
  #nextId = 1;
  #pending = new Map();
  #waiting = [];
  #chunks = Buffer.alloc(0);
  #root;
  /** True where the server offers pulled diagnostics. */
  pulls = false;

  /**
   * @param {string[]} command program and arguments
   * @param {string} root the workspace folder, absolute
   * @param {Record<string, string>} environment what the server finds in its environment beside ours
   */
  constructor(command, root, environment = {}) {
    const [program, ...args] = command;
    this.#root = root;
    this.#child = spawn(program, args, {
      cwd: root,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...environment },
    });
    this.#child.stdout.on('data', (data) => this.#read(data));
  }

  async initialize() {
    const uri = pathToFileURL(this.#root).href;
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: CAPABILITIES,
    });
    this.pulls = Boolean(result.capabilities.diagnosticProvider);
    this.notify('initialized', {});
  }

  request(method, params) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Sends `message` and resolves with the diagnostics that follow it, pulled or pushed. */
  async diagnosticsAfter(uri, message) {
    if (this.pulls) {
      message();
      const report = await this.request('textDocument/diagnostic', { textDocument: { uri } });
      return report.items ?? [];
    }
    const pushed = new Promise((resolve) => this.#waiting.push({ uri, resolve }));
    message();
    return pushed;
  }

  /** The process that was started. */
  get pid() {
    return this.#child.pid;
  }

  /** Processor time used so far and resident memory, of the server and of what it started. */
  usage() {
    return usageOf(this.#child.pid);
  }

  stop() {
    this.#child.stdin.end();
    this.#child.kill();
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #read(data) {
    this.#chunks = Buffer.concat([this.#chunks, data]);
    for (;;) {
      const head = this.#chunks.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#chunks.subarray(0, head).toString())[1]);
      if (this.#chunks.length < head + 4 + length) return;
      const message = JSON.parse(this.#chunks.subarray(head + 4, head + 4 + length).toString());
      this.#chunks = this.#chunks.subarray(head + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message) {
    if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: this.#answer(message) });
    } else if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) pending?.reject(new Error(message.error.message));
      else pending?.resolve(message.result);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const index = this.#waiting.findIndex((one) => one.uri === message.params.uri);
      if (index >= 0) this.#waiting.splice(index, 1)[0].resolve(message.params.diagnostics);
    }
  }

  #answer({ method, params }) {
    if (method === 'workspace/configuration') return params.items.map(() => null);
    if (method === 'workspace/workspaceFolders') return [{ uri: pathToFileURL(this.#root).href, name: 'bench' }];
    return null;
  }
}
