import fc from 'fast-check';
import { CancellationTokenSource, type CodeAction, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type TestClient, uriOf } from './test-client.ts';

/** Two workspace folders with migrations, queries, programs and a Prisma schema. */
export const TRAFFIC_FILES: Readonly<Record<string, string>> = {
  '/w/schemawise.config.json': '{ "dialect": "postgresql", "preset": "all" }\n',
  '/w/db/migrations/001_orders.sql':
    'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  total_price real NOT NULL,\n  note varchar(20)\n);\n',
  '/w/db/migrations/002_items.sql':
    'CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL);\r\n' +
    'ALTER TABLE items ADD CONSTRAINT items_order_fkey FOREIGN KEY (order_id) REFERENCES orders (id);\r\n',
  '/w/queries/report.sql': '-- é 🙂\nSELECT * FROM orders WHERE note = NULL;\nDELETE FROM items;\n',
  '/w/prisma/schema.prisma': 'model Customer {\n  id Int @id\n  credit Float\n}\n',
  '/w/src/app.ts':
    "import { Pool } from 'pg';\nconst db = new Pool();\nawait db.query(`SELECT * FROM orders WHERE note = NULL`);\n",
  '/v/app.sql': 'SELECT * FROM users;\nUPDATE users SET name = 1;\n',
};

const CONFIG = '/w/schemawise.config.json';

const CONFIGS = [
  '{ "dialect": "postgresql", "preset": "all" }\n',
  '{ "dialect": "mysql" }\n',
  '{ "ignore": ["queries"], "overrides": [{ "files": "db", "rules": { "*": "info" } }] }\n',
  '{ "maxFileBytes": 200 }\n',
  '{ "dialect": ',
];

const PATHS = [
  ...Object.keys(TRAFFIC_FILES).filter((path) => !path.endsWith('.json')),
  '/w/db/migrations/003_more.sql',
  '/w/db/migrations/000_first.sql',
  '/v/sub/more.sql',
];

const PIECES = [
  ...[' ', '\n', '\r\n', '\r', ';', "'", '"', '$$', '/*', '*/', '--', '(', ')', '🙂', '\ud83d', 'é', 'real', 'NULL'],
  'CREATE TABLE p (id bigint PRIMARY KEY, price real);\n',
  'DROP TABLE orders;\n',
  'CREATE INDEX items_order ON items (order_id);\n',
  'ALTER TABLE orders RENAME TO sales;\n',
  '-- schemawise-disable-next-line no-select-star\n',
  'model A {\n  price Float\n}\n',
  'await db.query(`DELETE FROM orders`);\n',
];

const path = fc.constantFrom(...PATHS);
const piece = fc.constantFrom(...PIECES);
const place = fc.nat(300);
const edit = fc.record({
  at: place,
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
  text: piece,
});

const OPERATIONS = {
  open: fc.record({ kind: fc.constant('open' as const), path }),
  change: fc.record({
    kind: fc.constant('change' as const),
    path,
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    version: fc.integer({ min: -2, max: 2 }),
  }),
  beyond: fc.record({
    kind: fc.constant('beyond' as const),
    path,
    line: fc.nat(9),
    character: fc.nat(999),
    text: piece,
  }),
  stray: fc.record({ kind: fc.constant('stray' as const), path, text: piece }),
  openAgain: fc.record({ kind: fc.constant('openAgain' as const), path, text: piece }),
  storm: fc.record({ kind: fc.constant('storm' as const), path }),
  reconfigure: fc.record({ kind: fc.constant('reconfigure' as const), text: fc.constantFrom(...CONFIGS) }),
  check: fc.record({ kind: fc.constant('check' as const) }),
  replace: fc.record({ kind: fc.constant('replace' as const), path, text: piece }),
  flood: fc.record({ kind: fc.constant('flood' as const), path, text: piece }),
  close: fc.record({ kind: fc.constant('close' as const), path, save: fc.boolean() }),
  write: fc.record({ kind: fc.constant('write' as const), path, text: piece }),
  remove: fc.record({ kind: fc.constant('remove' as const), path }),
  rename: fc.record({ kind: fc.constant('rename' as const), path, to: path, createFirst: fc.boolean() }),
  folderEvent: fc.record({ kind: fc.constant('folderEvent' as const), path: fc.constantFrom('/w/db', '/v/sub') }),
  folder: fc.record({ kind: fc.constant('folder' as const), add: fc.boolean() }),
  configure: fc.record({
    kind: fc.constant('configure' as const),
    off: fc.constantFrom('no-select-star', 'no-float-money'),
  }),
  ask: fc.record({
    kind: fc.constant('ask' as const),
    path,
    what: fc.constantFrom('hover', 'actions', 'fixAll', 'hints', 'pull'),
    at: place,
    cancel: fc.boolean(),
  }),
  wait: fc.record({ kind: fc.constant('wait' as const), turns: fc.nat(12) }),
};

/** What an editor and a disk may do, in any order. */
export const operation = fc.oneof(
  ...Object.values(OPERATIONS),
  OPERATIONS.open,
  OPERATIONS.change,
  OPERATIONS.change,
  OPERATIONS.change,
  OPERATIONS.ask,
);

type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** Drives a client through operations without waiting for the server, and keeps what the documents are by then. */
export class Traffic {
  readonly client: TestClient;
  readonly open = new Map<string, TextDocument>();
  readonly #answers: Promise<unknown>[] = [];
  /** What requests failed with, but for those that the protocol expects. */
  readonly failures: string[] = [];
  settings: unknown = null;
  folders: readonly string[] = ['/w', '/v'];

  constructor(client: TestClient) {
    this.client = client;
  }

  /** Resolves when every request is answered. */
  async answered(): Promise<void> {
    await Promise.all(this.#answers);
  }

  async run(operation: Operation): Promise<void> {
    const { disk } = this.client;
    switch (operation.kind) {
      case 'open':
        return this.#open(operation.path);
      case 'change':
        return this.#change(operation.path, operation.edits, operation.version);
      case 'beyond': {
        const end = { line: operation.line, character: operation.character };
        const start = { line: Math.max(0, operation.line - 1), character: operation.character };
        return this.#send(operation.path, [{ range: { start, end }, text: operation.text }], 1);
      }
      case 'stray':
        return this.#stray(operation.path, operation.text);
      case 'openAgain':
        if (!this.open.has(operation.path)) return;
        this.open.delete(operation.path);
        return this.#open(operation.path, operation.text);
      case 'storm':
        for (let turn = 0; turn < 10; turn++) {
          await this.#open(operation.path);
          await this.#close(operation.path, false);
        }
        return;
      case 'reconfigure':
        disk.files.set(CONFIG, operation.text);
        return this.client.fileEvents([CONFIG, 2]);
      case 'check':
        this.#answers.push(this.client.connection.sendRequest('schemawise/checkWorkspace'));
        return;
      case 'replace':
        return this.#send(operation.path, [{ text: operation.text }], 1);
      case 'flood':
        for (let index = 0; index < 100; index++) {
          await this.#change(operation.path, [{ at: index * 7, length: index % 3, text: operation.text }], 1);
        }
        return;
      case 'close':
        return this.#close(operation.path, operation.save);
      case 'write': {
        const existed = disk.files.has(operation.path);
        disk.files.set(operation.path, operation.text + (disk.files.get(operation.path) ?? ''));
        return this.client.fileEvents([operation.path, existed ? 2 : 1]);
      }
      case 'remove':
        disk.files.delete(operation.path);
        return this.client.fileEvents([operation.path, 3]);
      case 'rename':
        return this.#rename(operation.path, operation.to, operation.createFirst);
      case 'folderEvent':
        return this.client.fileEvents([operation.path, 1]);
      case 'folder':
        return this.#folder(operation.add);
      case 'configure':
        this.settings = { rules: { [operation.off]: 'off' } };
        return this.client.configure(() => this.settings);
      case 'ask':
        return this.#ask(operation.path, operation.what, operation.at, operation.cancel);
      case 'wait':
        for (let turn = 0; turn < operation.turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #open(path: string, text = this.client.disk.files.get(path) ?? ''): Promise<void> {
    if (this.open.has(path)) return;
    const languageId = path.endsWith('.ts') ? 'typescript' : path.endsWith('.prisma') ? 'prisma' : 'sql';
    this.open.set(path, TextDocument.create(uriOf(path), languageId, 1, text));
    await this.client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(path), languageId, version: 1, text },
    });
  }

  /** What concerns a document that is not open, or not in this way. */
  async #stray(path: string, text: string): Promise<void> {
    if (this.open.has(path)) return;
    const { connection } = this.client;
    const textDocument = { uri: uriOf(path), version: 7 };
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    await connection.sendNotification('textDocument/didClose', { textDocument });
  }

  /** The ranges count in the text as each change before has left it; some lie behind its end, some run backwards. */
  async #change(
    path: string,
    edits: readonly { at: number; length: number; text: string }[],
    version: number,
  ): Promise<void> {
    const document = this.open.get(path);
    if (!document) return;
    const scratch = TextDocument.create(document.uri, '', 1, document.getText());
    const changes = edits.map(({ at, length, text }) => {
      const change = { range: { start: scratch.positionAt(at), end: scratch.positionAt(at + length) }, text };
      TextDocument.update(scratch, [change], 1);
      return change;
    });
    await this.#send(path, changes, version);
  }

  async #send(path: string, changes: { range?: Range; text: string }[], step: number): Promise<void> {
    const document = this.open.get(path);
    if (!document) return;
    const version = document.version + step;
    for (const { range, text } of changes) TextDocument.update(document, [range ? { range, text } : { text }], version);
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges: changes,
    });
  }

  async #close(path: string, save: boolean): Promise<void> {
    const document = this.open.get(path);
    if (!document) return;
    const textDocument = { uri: document.uri };
    if (save) {
      this.client.disk.files.set(path, document.getText());
      await this.client.connection.sendNotification('textDocument/didSave', { textDocument });
    }
    this.open.delete(path);
    await this.client.connection.sendNotification('textDocument/didClose', { textDocument });
    if (save) await this.client.fileEvents([path, 2]);
  }

  async #rename(path: string, to: string, createFirst: boolean): Promise<void> {
    const { files } = this.client.disk;
    const text = files.get(path);
    if (text === undefined || path === to) return;
    files.delete(path);
    files.set(to, text);
    const events = [[path, 3] as const, [to, 1] as const];
    await this.client.fileEvents(...(createFirst ? events.toReversed() : events));
  }

  async #folder(add: boolean): Promise<void> {
    const folder = { uri: uriOf('/v'), name: 'v' };
    if (this.folders.includes('/v') === add) return;
    this.folders = add ? ['/w', '/v'] : ['/w'];
    const event = { added: add ? [folder] : [], removed: add ? [] : [folder] };
    await this.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  }

  #ask(path: string, what: string, at: number, cancel: boolean): void {
    const document = this.open.get(path);
    const textDocument = { uri: uriOf(path) };
    const position = document?.positionAt(at) ?? { line: 0, character: at };
    const range = { start: position, end: position };
    const source = new CancellationTokenSource();
    const send = <T>(method: string, params: object): Promise<T> =>
      this.client.connection.sendRequest(method, { textDocument, ...params }, source.token);
    const answer = async (): Promise<void> => {
      if (what === 'hover') await send('textDocument/hover', { position });
      else if (what === 'pull') await send('textDocument/diagnostic', {});
      else if (what === 'hints') await send('textDocument/inlayHint', { range });
      else {
        const only = what === 'fixAll' ? { only: ['source.fixAll'] } : {};
        const context = { diagnostics: [], ...only };
        const actions = (await send<CodeAction[] | null>('textDocument/codeAction', { range, context })) ?? [];
        for (const action of actions.slice(0, 3)) {
          if (action.data) await this.client.connection.sendRequest('codeAction/resolve', action, source.token);
        }
      }
    };
    this.#answers.push(
      answer().catch((error: Error) => {
        if (!/cancelled|has changed/.test(error.message)) this.failures.push(`${what}: ${error.message}`);
      }),
    );
    if (cancel) source.cancel();
  }
}
