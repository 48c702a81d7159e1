import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SkillFolder } from '../../server/src/advisor/skills/library.ts';
import { readSkillFolders } from '../../server/src/node/skills.ts';
import type { AdvisorAnswer, ToolResult } from '../../server/src/protocol.ts';
import { TestClient } from './support/test-client.ts';
import { ORDERS, SHOP } from './support/workspaces.ts';

const SHIPPED = join(import.meta.dirname, '../../skills');
const TEAM: SkillFolder = {
  id: 'our-ledger',
  files: [
    {
      path: 'SKILL.md',
      text: '---\nname: our-ledger\ndescription: House rules.\nmetadata:\n  triggers: [ledger]\n---\n# L\n\n## Ledger tables\n\nA ledger row is never updated.\n',
    },
  ],
};

let client: TestClient;
const ask = async (question: string, more: { uri?: string; selection?: string } = {}): Promise<AdvisorAnswer> => {
  client = await TestClient.start({
    files: SHOP,
    configuration: () => ({ dialect: 'postgresql' }),
    runtime: {
      skills: {
        folder: SHIPPED,
        read: async (folder, onProblem) => (folder === SHIPPED ? readSkillFolders(folder, onProblem) : [TEAM]),
      },
    },
  });
  await client.open(ORDERS);
  return client.connection.sendRequest('schemawise/ask', { question, ...more });
};
afterEach(() => client.dispose());

describe('schemawise/runTool', () => {
  it('runs a tool of the advisor over the project', async () => {
    await ask('');
    const { text } = await client.connection.sendRequest<ToolResult>('schemawise/runTool', {
      name: 'schemawise_check',
      input: {},
    });
    expect(JSON.parse(text)).toMatchObject({ total: expect.any(Number) });
    const wrong = await client.connection.sendRequest<ToolResult>('schemawise/runTool', { name: 'x', input: null });
    expect(wrong.isError).toBe(true);
  });
});

describe('schemawise/ask', () => {
  it('answers from the spokes, with a file to open for each passage', async () => {
    const answer = await ask('how do I tune autovacuum on a hot postgres table', { uri: `file://${ORDERS}` });
    expect(answer.route.spokes).toContain('postgres-patterns');
    const passage = answer.parts.find((part) => part.kind === 'passage');
    expect(passage?.section?.uri).toMatch(/^file:.*\/skills\/postgres-patterns\/SKILL\.md$/);
    expect(answer.markdown).toContain(`## ${passage?.title}`);
  });

  it('takes the selected text for a part of the question', async () => {
    const answer = await ask('why is this slow?', {
      selection: 'EXPLAIN ANALYZE SELECT * FROM orders ORDER BY random()',
    });
    expect(answer.parts.find((part) => part.kind === 'workspace')?.markdown).toContain('PostgreSQL');
  });

  it("opens a spoke of the workspace's own", async () => {
    const answer = await ask('how do I model the ledger table in postgres');
    const section = answer.parts.find((part) => part.section?.skill === 'our-ledger')?.section;
    expect(section?.uri).toMatch(/\/\.schemawise\/skills\/our-ledger\/SKILL\.md$/);
  });

  it('answers the empty question with one back', async () => {
    expect((await ask('')).parts.map((part) => part.kind)).toEqual(['ask']);
  });
});
