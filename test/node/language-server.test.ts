import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli, temporaryFolder } from '../support/cli.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

let folder: { path: string; dispose(): void };
beforeEach(() => {
  folder = temporaryFolder({
    'schemawise.config.json': '{ "dialect": "postgresql" }',
    'a.sql': 'SELECT id FROM users WHERE name = NULL;\n',
  });
});
afterEach(() => folder.dispose());

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const message = (content: object) => framed(JSON.stringify({ jsonrpc: '2.0', ...content }));
const request = (id: number, method: string, params?: unknown) => message({ id, method, params });

const initialize = (id = 1) => {
  const rootUri = pathToFileURL(folder.path).href;
  const capabilities = { textDocument: { diagnostic: {} } };
  return (
    request(id, 'initialize', { processId: null, rootUri, capabilities }) +
    message({ method: 'initialized', params: {} })
  );
};
const openAndAsk = (id: number) => {
  const uri = pathToFileURL(`${folder.path}/a.sql`).href;
  const textDocument = { uri, languageId: 'sql', version: 1, text: 'SELECT id FROM users WHERE name = NULL;\n' };
  return (
    message({ method: 'textDocument/didOpen', params: { textDocument } }) +
    request(id, 'textDocument/diagnostic', { textDocument: { uri } })
  );
};

/** Sends messages; gives the answers to the requests with these ids, and the errors without one. */
async function answersTo(
  ids: readonly number[],
  ...messages: readonly string[]
): Promise<ReadonlyMap<number | null, Answer>> {
  const output = await cli.converse(['lsp', '--stdio'], messages.join(''), ...ids.map((id) => `"id":${id},`));
  const answers = output
    .split(/Content-Length: \d+\r\n\r\n/)
    .filter((body) => body !== '')
    .map((body) => JSON.parse(body) as Answer & { id?: number | null; method?: string });
  return new Map(answers.flatMap((one) => (one.id === undefined || one.method ? [] : [[one.id, one] as const])));
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

describe('a language server on standard input', () => {
  it('answers what comes behind messages that it cannot read', async () => {
    const answers = await answersTo(
      [1, 3, 4, 5, 6],
      initialize(),
      framed('{"jsonrpc": "2.0", "id": 2, '),
      framed('[1, 2]'),
      framed('null'),
      message({ method: '$/cancelRequest' }),
      request(3, 'no/such/method', {}),
      request(4, 'textDocument/hover', { textDocument: 7 }),
      request(5, 'schemawise/explainRule', 'no object'),
      openAndAsk(6),
    );
    expect(answers.get(1)?.result).toHaveProperty('capabilities');
    expect(answers.get(null)?.error).toMatchObject({
      code: expect.any(Number),
      message: expect.stringContaining('left out'),
    });
    expect(answers.get(3)?.error).toMatchObject({ code: -32601 });
    expect(answers.get(6)?.result).toMatchObject({ items: [{ code: 'null-comparison' }] });
  });

  it('answers requests that come before initialize, and can be initialized after them', async () => {
    const answers = await answersTo(
      [1, 2, 3, 4, 5],
      openAndAsk(1),
      request(2, 'initialize', null),
      request(3, 'initialize', { processId: 'x', workspaceFolders: 7, capabilities: 7 }),
      initialize(4),
      openAndAsk(5),
    );
    for (const id of [2, 3]) expect(answers.get(id)?.error?.message).toContain('initialize');
    expect(answers.get(4)?.result).toHaveProperty('capabilities');
    expect(answers.get(5)?.result).toMatchObject({ items: [{ code: 'null-comparison' }] });
  });

  it.each([
    ['a header without a colon', 'hello\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a length that is too short', 'Content-Length: 3\r\n\r\n[1]{"jsonrpc": "2.0"}\r\n'],
    ['no end of its headers', 'X-Header: 1\r\n'.repeat(10_000)],
  ])('ends with 1 and one line that says why after %s', async (_, input) => {
    const { code, stderr } = await cli.run(['lsp', '--stdio'], { input: initialize() + input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^schemawise-language-server: .* is not the language server protocol.*\n$/);
  });

  it('ends with 1 where the input ends in the midst of a message of 100 MB, or without a word', async () => {
    for (const input of [`${initialize()}Content-Length: 104857600\r\n\r\n{`, initialize(), '']) {
      expect((await cli.run(['lsp', '--stdio'], { input })).code).toBe(1);
    }
  });

  it('ends with 0 after shutdown and exit, whatever is being worked on, and with 1 after exit alone', async () => {
    const exit = message({ method: 'exit' });
    const ending = initialize() + openAndAsk(2);
    const orderly = await cli.run(['lsp', '--stdio'], { input: `${ending}${request(3, 'shutdown')}${exit}` });
    expect(orderly).toMatchObject({ code: 0, stderr: '' });
    expect((await cli.run(['lsp', '--stdio'], { input: ending + exit })).code).toBe(1);
  });

  it('says the same to one client after another', async () => {
    const hello = initialize() + openAndAsk(2);
    const first = await answersTo([1, 2], hello);
    const second = await answersTo([1, 2], hello);
    expect(first.get(2)?.result).toMatchObject({ items: [{ code: 'null-comparison' }] });
    expect(second).toEqual(first);
  });
});
