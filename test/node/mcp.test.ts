import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli, temporaryFolder } from '../support/cli.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

let folder: { path: string; dispose(): void };
beforeEach(() => {
  folder = temporaryFolder({ 'a.sql': 'SELECT id FROM users WHERE name = NULL;\n' });
});
afterEach(() => folder.dispose());

const line = (content: object) => `${JSON.stringify({ jsonrpc: '2.0', ...content })}\n`;
const initialize = line({
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
});
const call = (id: number, name: unknown, input: unknown) =>
  line({ id, method: 'tools/call', params: { name, arguments: input } });

describe('an MCP server on standard input', () => {
  it('answers what comes behind messages that it cannot read', async () => {
    const input = [
      '{nope\n',
      '\n',
      '[1, 2]\n',
      'null\n',
      '{"a": 1}\n',
      call(2, 'schemawise_explain_rule', { ruleId: 'no-float-money' }),
      initialize,
      line({ id: 3, method: 'no/such/method' }),
      line({ id: 4, method: 'tools/call' }),
      call(5, 7, {}),
      call(6, 'schemawise_check', 'no object'),
      call(7, '__proto__', {}),
      call(8, 'schemawise_check', {}),
    ].join('');
    const ids = [1, 2, 3, 4, 5, 6, 7, 8];
    const output = await cli.converse(['mcp', folder.path], input, ...ids.map((id) => `"id":${id}`));
    const answers = new Map(
      output
        .trim()
        .split('\n')
        .map((text) => [JSON.parse(text).id, JSON.parse(text)]),
    );
    for (const id of [3, 4, 5, 6]) expect(answers.get(id)?.error).toHaveProperty('message');
    expect(answers.get(7)?.result).toMatchObject({ isError: true });
    expect(answers.get(8)?.result.content[0].text).toContain('null-comparison');
  });

  it('names what it cannot read on standard error, and ends with 0 when the input does', async () => {
    const { code, stdout, stderr } = await cli.run(['mcp', folder.path], { input: '{nope\n7\n' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^(schemawise: A message of the client could not be read: .*\n){2}$/);
  });

  it('ends with 2 and says why where a line has no end', async () => {
    const { code, stderr } = await cli.run(['mcp', folder.path], { input: 'x'.repeat(11 * 1024 * 1024) });
    expect(code).toBe(2);
    expect(stderr).toContain('not what an MCP client sends');
  });
});
