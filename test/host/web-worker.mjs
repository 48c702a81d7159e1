import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** No such host exists: the browser's requests to it are answered with the files of this repository, and no others are let through. */
const ORIGIN = 'https://schemawise.invalid';

/** Folders in memory, as a web editor mounts them; the scheme is none that a server could read by itself. */
const WORKSPACE = {
  'pg/migrations/0001_orders.up.sql':
    'CREATE TABLE orders (id bigint PRIMARY KEY, total double precision NOT NULL);\nCREATE INDEX CONCURRENTLY orders_total ON orders (total);\n',
  'pg/migrations/0001_orders.down.sql': 'DROP TABLE orders;\n',
  'pg/migrations/0002_note.up.sql': 'ALTER TABLE orders ADD COLUMN note text NOT NULL;\n',
  'pg/migrations/0002_note.down.sql': 'ALTER TABLE orders DROP COLUMN note;\n',
  'my/queries.sql': '-- MySQL\nINSERT IGNORE INTO `orders` (`id`) SELECT `id` FROM `old` WHERE `note` = NULL;\n',
  'my/schemawise.config.json': '{"dialect": "mysql"}\n',
  'prisma/schema.prisma':
    'datasource db {\n  provider = "postgresql"\n}\n\nmodel User {\n  id     Int     @id\n  orders Order[]\n}\n\nmodel Order {\n  id     Int   @id\n  price  Float\n  userId Int\n  user   User  @relation(fields: [userId], references: [id])\n}\n',
  '.schemawise/skills/our-ledger/SKILL.md':
    '---\nname: our-ledger\ndescription: House rules.\nmetadata:\n  triggers: [ledger]\n---\n# L\n\n## Ledger tables\n\nA ledger row is never updated.\n',
};

/**
 * Starts the built server in a worker of a real browser and speaks the Language Server Protocol to it, without any editor.
 *
 * @returns {Promise<{passed: string[], failed: {name: string, error: string}[]}>}
 */
export async function testWorker(browser, { log }) {
  const passed = [];
  const failed = [];
  const page = await browser.newPage();
  page.on('console', (message) => log(`[worker page] ${message.text()}\n`));
  const asked = [];
  const outside = [];
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = inRoot(...pathname.split('/'));
    asked.push(pathname);
    if (origin !== ORIGIN) outside.push(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>worker</title>' });
    if (origin !== ORIGIN || !existsSync(file)) return route.fulfill({ status: 404, body: '' });
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  const step = async (name, body) => {
    try {
      await body();
      passed.push(`in a worker: ${name}`);
    } catch (error) {
      failed.push({ name: `in a worker: ${name}`, error: error.message });
    }
  };
  const diagnostics = (path, languageId) => page.evaluate(([a, b]) => globalThis.diagnose(a, b), [path, languageId]);
  const rulesOf = async (path, languageId) => (await diagnostics(path, languageId)).map(({ code }) => code);

  try {
    await page.goto(`${ORIGIN}/`);
    await step('the server starts', async () => {
      const capabilities = await page.evaluate(connectToWorker, { origin: ORIGIN, workspace: WORKSPACE });
      includes(Object.keys(capabilities), 'codeActionProvider');
    });
    await step("PostgreSQL is read with its own grammar, and with the schema of the folder's other files", async () => {
      const rules = await rulesOf('pg/migrations/0002_note.up.sql', 'sql');
      includes(rules, 'add-not-null-column-without-default');
      includes(await rulesOf('pg/migrations/0001_orders.up.sql', 'sql'), 'no-float-money');
    });
    await step('MySQL is read as the configuration says', async () => {
      const rules = await rulesOf('my/queries.sql', 'sql');
      includes(rules, 'mysql-insert-ignore');
      includes(rules, 'null-comparison');
      includes(asked, '/dist/web/sql-mysql.js');
    });
    await step('a Prisma schema is read', async () => {
      includes(await rulesOf('prisma/schema.prisma', 'prisma'), 'no-float-money');
    });
    await step(
      "a fix of a Prisma schema is checked and laid out by Prisma's own code, which runs in a browser",
      async () => {
        const found = await diagnostics('prisma/schema.prisma', 'prisma');
        const edits = await page.evaluate(
          ([path, diagnostic]) => globalThis.fix(path, diagnostic),
          ['prisma/schema.prisma', found.find(({ code }) => code === 'no-float-money')],
        );
        includes(edits.join('\n'), 'Decimal');
        includes(asked, '/server/dist/prisma_schema_build_bg.wasm');
        // Its formatter has run, too: the longer type moves what stands behind the other types.
        includes(edits.join('\n'), 'userId Int\n  user   User  ');
      },
    );
    await step('a new migration goes beside the others and is named as they are', async () => {
      const files = await page.evaluate(() => globalThis.newMigration('pg/migrations/0002_note.up.sql', 'Add refunds'));
      includes(files, 'vscode-test-web://mount/pg/migrations/0003_add_refunds.up.sql');
    });
    await step('a question is answered from the shipped spokes and from those of the workspace', async () => {
      const shipped = await page.evaluate(() => globalThis.ask('how do I tune autovacuum on a hot postgres table'));
      includes(shipped.markdown, 'autovacuum_vacuum_scale_factor');
      const { section } = shipped.parts.find((part) => part.section);
      includes(section.uri, `${ORIGIN}/skills/postgres-patterns/`);
      const own = await page.evaluate(() => globalThis.ask('how do I model the ledger table in postgres'));
      includes(own.markdown, 'never updated');
    });
    await step('what needs git says so', async () => {
      const logged = await page.evaluate(() => globalThis.logged);
      includes(logged.join('\n'), 'Which migrations are deployed is not known in the browser');
    });
    await step('nothing but files of the extension is asked of a network', async () => {
      if (outside.length > 0) throw new Error(`The browser asked for ${outside.join(', ')}.`);
    });
  } finally {
    await page.close();
  }
  return { passed, failed };
}

function includes(whole, part) {
  if (!whole.includes(part))
    throw new Error(`${JSON.stringify(part)} is not in ${JSON.stringify(whole).slice(0, 2000)}`);
}

/** Runs in the page: a client that reads files for the worker, as the extension does. Gives the server's capabilities. */
async function connectToWorker({ origin, workspace }) {
  const mount = 'vscode-test-web://mount';
  const code = await (await fetch(`${origin}/dist/web/language-server.js`)).blob();
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const waiting = new Map();
  globalThis.logged = [];

  const readFile = async ({ uri, maxBytes = Number.POSITIVE_INFINITY }) => {
    if (uri.startsWith(`${origin}/`)) {
      const answer = await fetch(uri);
      return answer.ok ? { kind: 'bytes', bytes: new Uint8Array(await answer.arrayBuffer()) } : { kind: 'missing' };
    }
    const text = workspace[decodeURIComponent(uri.slice(mount.length + 1))];
    if (text === undefined) return { kind: 'missing' };
    const bytes = new TextEncoder().encode(text);
    return bytes.length > maxBytes ? { kind: 'tooLarge', size: bytes.length } : { kind: 'bytes', bytes };
  };
  const readFolder = ({ uri }) => {
    const prefix = decodeURIComponent(uri.slice(mount.length + 1)).replace(/(?<=[^/])$/, '/');
    const below = Object.keys(workspace).filter((path) => path.startsWith(prefix));
    if (below.length === 0) return { kind: 'unreadable', reason: 'no such folder' };
    const names = new Map(
      below.map((path) => {
        const [name, ...rest] = path.slice(prefix.length).split('/');
        return [name, rest.length > 0 ? 'folder' : 'file'];
      }),
    );
    return { kind: 'entries', entries: [...names].map(([name, kind]) => ({ name, kind })) };
  };
  const answers = {
    'schemawise/readFile': readFile,
    'schemawise/readFolder': readFolder,
    'workspace/configuration': ({ items }) => items.map(() => null),
  };
  worker.onerror = ({ message }) => console.error(message);
  worker.onmessage = async ({ data }) => {
    if (data.method === 'window/logMessage') globalThis.logged.push(data.params.message);
    if (data.method !== undefined && data.id !== undefined) {
      const result = (await answers[data.method]?.(data.params)) ?? null;
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result });
    } else if (data.id !== undefined) {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error) reject(new Error(data.error.message));
      else resolve(data.result);
    }
  };
  const notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  let asked = 0;
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });

  const uriOf = (path) => `${mount}/${path}`;
  const open = new Set();
  globalThis.diagnose = async (path, languageId) => {
    const uri = uriOf(path);
    if (!open.has(uri)) {
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text: workspace[path] } });
      open.add(uri);
    }
    return (await request('textDocument/diagnostic', { textDocument: { uri } })).items;
  };
  globalThis.fix = async (path, diagnostic) => {
    const textDocument = { uri: uriOf(path) };
    const params = {
      textDocument,
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    };
    const actions = await request('textDocument/codeAction', params);
    const resolved = await Promise.all(
      actions.map((action) => (action.edit ? action : request('codeAction/resolve', action))),
    );
    return resolved.flatMap(({ edit }) =>
      (edit?.documentChanges ?? []).flatMap(({ edits }) => edits.map((one) => one.newText)),
    );
  };
  globalThis.newMigration = async (path, name) =>
    (await request('schemawise/newMigration', { uri: uriOf(path), name })).files.map(({ uri }) => uri);
  globalThis.ask = (question) => request('schemawise/ask', { question });

  worker.postMessage({ version: '0.0.0', extensionUri: origin });
  const { capabilities } = await request('initialize', {
    processId: null,
    rootUri: `${mount}/`,
    workspaceFolders: [{ uri: `${mount}/`, name: 'mount' }],
    initializationOptions: { commands: [] },
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      },
      textDocument: {
        diagnostic: {},
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          resolveSupport: { properties: ['edit'] },
        },
      },
    },
  });
  notify('initialized', {});
  return capabilities;
}
