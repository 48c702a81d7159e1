import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../server/src/advisor/answer/compose.ts';
import { renderMarkdown } from '../../server/src/advisor/answer/render.ts';
import type { ToolWorkspace } from '../../server/src/advisor/tools/tool.ts';
import { engineWorkspace } from '../../server/src/advisor/workspace/engine-workspace.ts';
import { createMcpServer } from '../../server/src/mcp/server.ts';
import { analyze, route } from '../../server/src/node/index.ts';
import { Sources } from '../../server/src/report/sources.ts';
import { shippedLibrary } from '../advisor/support.ts';
import { engineOver } from '../support/engine.ts';

const files = [
  {
    path: 'db/migrations/001_init.up.sql',
    text: 'CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price float);\n',
  },
];

async function workspace(): Promise<ToolWorkspace> {
  const engine = await engineOver({ files, settings: { dialect: 'postgresql' } });
  const sources = new Sources();
  for (const { path, text } of files) sources.set(path, text);
  return { version: '1.0.0', engine, sources, library: await shippedLibrary() };
}

let client: Client;
beforeEach(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const shared = workspace();
  client = new Client({ name: 'test', version: '1' });
  await Promise.all([createMcpServer('1.0.0', () => shared).connect(ours), client.connect(theirs)]);
});
afterEach(() => client.close());

const call = async (name: string, input: Record<string, unknown>) => {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content as readonly { readonly text: string }[];
  return { text: content?.text ?? '', isError: result.isError === true };
};

describe('the MCP server', () => {
  it('lists its tools with a schema for their input, all of them reading only', async () => {
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual([
      'schemawise_route',
      'schemawise_ask',
      'schemawise_check',
      'schemawise_explain_rule',
      'schemawise_schema',
      'schemawise_stack',
      'schemawise_fix_preview',
    ]);
    for (const tool of tools) {
      expect(tool.inputSchema.type).toBe('object');
      expect(tool.annotations?.readOnlyHint).toBe(true);
    }
  });

  it('finds what the other doors find', async () => {
    const { text } = await call('schemawise_check', {});
    const expected = await analyze({ files, config: { dialect: 'postgresql' } });
    const found = JSON.parse(text) as { total: number; findings: { ruleId: string; line: number }[] };
    expect(found.total).toBe(expected.findings.length);
    expect(found.findings.map((one) => one.ruleId).sort()).toEqual(expected.findings.map((one) => one.ruleId).sort());
  });

  it('routes as the other doors do', async () => {
    const question = 'how do I tune autovacuum on a hot postgres table';
    const { text } = await call('schemawise_route', { question });
    expect(JSON.parse(text)).toEqual(route(question, { engines: ['postgresql'], orms: [] }));
  });

  it('shows a fix without applying it', async () => {
    const { text } = await call('schemawise_fix_preview', { file: files[0]?.path, line: 1, ruleId: 'no-float-money' });
    expect(text).toContain('numeric(19,4)');
  });

  it('shows the folded schema of the tables that are asked for', async () => {
    expect((await call('schemawise_schema', { tables: 'orders' })).text).toContain('"price"');
  });

  it('answers as the command line does', async () => {
    const question = 'add a column note to orders';
    const asked = await workspace();
    const { text } = await call('schemawise_ask', { question });
    expect(text).toBe(renderMarkdown(compose(question, asked.library, engineWorkspace([asked.engine]))));
    expect(text).toContain('ALTER TABLE orders ADD COLUMN note');
  });

  it('explains a rule, and tells the stack', async () => {
    expect((await call('schemawise_explain_rule', { ruleId: 'no-float-money' })).text).toContain('# no-float-money');
    expect(JSON.parse((await call('schemawise_stack', {})).text)).toEqual([]);
  });

  it('checks the files that are named, and leaves out what is less sure than asked', async () => {
    const all = JSON.parse((await call('schemawise_check', { files: [files[0]?.path] })).text) as { total: number };
    const sure = JSON.parse((await call('schemawise_check', { minConfidence: 101 })).text) as { total: number };
    expect(all.total).toBeGreaterThan(0);
    expect(sure.total).toBe(0);
  });

  it('answers with passages of the spokes', async () => {
    const { text } = await call('schemawise_ask', { question: 'how do I tune autovacuum on a hot postgres table' });
    expect(text).toContain('## Autovacuum and statistics');
  });

  for (const [name, input] of [
    ['schemawise_route', {}],
    ['schemawise_check', { files: ['nowhere.sql'] }],
    ['schemawise_explain_rule', { ruleId: 'nope' }],
    ['schemawise_fix_preview', { file: 'a.sql', line: 3 }],
    ['nothing', {}],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(input)} for ${name}`, async () => {
      const { text, isError } = await call(name, input);
      expect(isError).toBe(true);
      expect(text).toMatch(/[.!]$/);
    });
  }
});
