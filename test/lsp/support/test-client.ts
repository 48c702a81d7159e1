import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CreateFile,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Runtime } from '../../../server/src/lsp/runtime.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { CheckedEncoder } from './checked-encoder.ts';
import { MemoryDisk } from './memory-disk.ts';

/** What VS Code can do, as far as the server asks. */
export const VSCODE: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
  window: { workDoneProgress: true },
};

/** An editor without pull diagnostics, file creation or resolving. */
export const PLAIN_EDITOR: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export interface TestOptions {
  /** Absolute path → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers to `workspace/configuration`, by the asked folder's URI. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  readonly runtime?: Partial<Runtime>;
}

/** An editor in memory, connected to a real server by a pair of streams. */
export class TestClient {
  readonly disk: MemoryDisk;
  readonly connection: ProtocolConnection;
  readonly published = new Map<string, readonly Diagnostic[]>();
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  readonly progress: { kind: string; message?: string }[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #configuration: { answer: (scopeUri: string | undefined) => unknown };
  readonly #streams: readonly PassThrough[];
  initializeResult: InitializeResult | undefined;
  refreshes = 0;
  progressToken: string | number | undefined;

  private constructor(options: TestOptions) {
    this.disk = new MemoryDisk(options.files ?? {});
    this.#configuration = { answer: options.configuration ?? (() => null) };
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    this.#streams = [toServer, toClient];
    const writer = new StreamMessageWriter(toClient, { contentTypeEncoder: new CheckedEncoder() });
    startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), writer), {
      version: '0.0.0',
      loadParser,
      fileSystem: this.disk,
      ...options.runtime,
    });
    this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.#answerServer();
    this.connection.listen();
  }

  /** A client that has not sent `initialize` yet. */
  static connect(options: TestOptions = {}): TestClient {
    return new TestClient(options);
  }

  static async start(options: TestOptions = {}): Promise<TestClient> {
    const client = TestClient.connect(options);
    const folders = (options.folders ?? ['/w']).map((path) => ({ uri: uriOf(path), name: path }));
    client.initializeResult = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? VSCODE,
      initializationOptions: options.initializationOptions ?? { commands: ['schemawise.explainRule'] },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #answerServer(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map((item) => this.#configuration.answer(item.scopeUri)),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map((registration) => registration.method));
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      this.progressToken = token;
      return null;
    });
    connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
      this.progress.push(value);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.published.set(uri, diagnostics);
      },
    );
  }

  /** Changes what `workspace/configuration` answers, and tells the server. */
  async configure(answer: (scopeUri: string | undefined) => unknown): Promise<void> {
    this.#configuration.answer = answer;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  async open(path: string, text?: string, languageId?: string): Promise<void> {
    const uri = uriOf(path);
    const content = text ?? this.disk.files.get(path) ?? '';
    const language = languageId ?? (path.endsWith('.prisma') ? 'prisma' : 'sql');
    const document = TextDocument.create(uri, language, 1, content);
    this.#documents.set(uri, document);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: language, version: 1, text: content },
    });
  }

  async close(path: string): Promise<void> {
    this.#documents.delete(uriOf(path));
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  text(path: string): string {
    return this.#document(path).getText();
  }

  rangeOf(path: string, needle: string): Range {
    const document = this.#document(path);
    const start = document.getText().indexOf(needle);
    if (start < 0) throw new Error(`${path} does not hold ${needle}`);
    return { start: document.positionAt(start), end: document.positionAt(start + needle.length) };
  }

  rangeAt(path: string, start: number, end: number): Range {
    const document = this.#document(path);
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }

  /** Types over the first occurrence of `needle`. */
  async replace(path: string, needle: string, newText: string): Promise<void> {
    await this.change(path, this.rangeOf(path, needle), newText);
  }

  async change(path: string, range: Range | undefined, text: string): Promise<void> {
    const document = this.#document(path);
    const change = range ? { range, text } : { text };
    TextDocument.update(document, [change], document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: [change],
    });
  }

  pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: uriOf(path) },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a document, pulled. */
  async diagnostics(path: string): Promise<Diagnostic[]> {
    const report = await this.pull(path);
    if (report.kind !== 'full') throw new Error('an unchanged report without a previous one');
    return report.items;
  }

  /** `rule-id "text under the squiggle"` of each diagnostic. */
  async problems(path: string): Promise<string[]> {
    return this.show(path, await this.diagnostics(path));
  }

  show(path: string, diagnostics: readonly Diagnostic[]): string[] {
    const document = this.#document(path);
    return diagnostics.map((one) => `${one.code} "${document.getText(one.range)}"`);
  }

  /** The code actions at the first occurrence of `needle`. */
  async actions(path: string, needle: string, only?: readonly string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf(path) },
      range: this.rangeOf(path, needle),
      context: { diagnostics: await this.#shown(path), ...(only ? { only } : {}) },
    });
  }

  async #shown(path: string): Promise<Diagnostic[]> {
    return this.initializeResult?.capabilities.diagnosticProvider ? this.diagnostics(path) : [];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Takes the action with that title, as a click on it does, and applies its edit to documents and disk. */
  async take(path: string, needle: string, title: RegExp, only?: readonly string[]): Promise<CodeAction> {
    const offered = await this.actions(path, needle, only);
    const action = offered.find((one) => title.test(one.title));
    if (!action) throw new Error(`no action fits ${title}: ${offered.map((one) => one.title).join(' | ')}`);
    const resolved = action.edit || !action.data ? action : await this.resolve(action);
    if (resolved.edit) await this.apply(resolved.edit);
    return resolved;
  }

  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.#edit(uri, edits);
    for (const change of edit.documentChanges ?? []) {
      if ('textDocument' in change) await this.#edit(change.textDocument.uri, (change as TextDocumentEdit).edits);
      else await this.#create(change as CreateFile);
    }
  }

  async #create({ kind, uri }: CreateFile): Promise<void> {
    const path = pathOf(uri);
    if (kind !== 'create' || this.disk.files.has(path)) throw new Error(`cannot create ${path}`);
    this.disk.files.set(path, '');
    await this.open(path, '');
    await this.fileEvents([path, 1]);
  }

  async #edit(uri: string, edits: readonly { range?: Range; newText?: string }[]): Promise<void> {
    const path = pathOf(uri);
    const document = this.#document(path);
    const texts = edits.map((edit) => ({
      range: edit.range ?? { start: ORIGIN, end: ORIGIN },
      newText: edit.newText ?? '',
    }));
    await this.change(path, undefined, TextDocument.applyEdits(document, texts));
  }

  /** Sends watched-file events: pairs of a path and 1 (created), 2 (changed) or 3 (deleted). */
  async fileEvents(...events: (readonly [string, 1 | 2 | 3])[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: events.map(([path, type]) => ({ uri: uriOf(path), type })),
    });
  }

  #document(path: string): TextDocument {
    const document = this.#documents.get(uriOf(path));
    if (!document) throw new Error(`${path} is not open`);
    return document;
  }

  /** Ends the connection without `exit`, which would end the test's process. */
  dispose(): void {
    this.connection.dispose();
    for (const stream of this.#streams) stream.removeAllListeners();
  }
}

const ORIGIN: Position = { line: 0, character: 0 };

export function uriOf(path: string): string {
  return path.includes(':') ? path : `file://${path}`;
}

function pathOf(uri: string): string {
  return uri.startsWith('file://') ? uri.slice('file://'.length) : uri;
}

/** Asks until the probe is true; for what the server does in its own time. */
export async function eventually(what: string, probe: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`It never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
