import { beforeEach, describe, expect, it, vi } from 'vitest';

const errors: unknown[][] = [];
const activated: string[] = [];

vi.mock('vscode', () => ({
  window: { createOutputChannel: () => ({ error: (...words: unknown[]) => errors.push(words), dispose: () => {} }) },
}));
vi.mock('../../client/src/server.ts', () => ({ Server: class {} }));
vi.mock('../../client/src/features/language-client.ts', () => ({ languageClient: feature('language client') }));
vi.mock('../../client/src/features/rule-documentation.ts', () => ({
  ruleDocumentation: feature('rule documentation', () => {
    throw new Error('not in this editor');
  }),
}));
vi.mock('../../client/src/features/commands.ts', () => ({
  paletteCommands: { ...feature('commands'), enabled: () => false },
}));
vi.mock('../../client/src/features/new-migration.ts', () => ({
  newMigration: feature('new migration', async () => {
    throw new Error('later');
  }),
}));
vi.mock('../../client/src/features/advisor/panel.ts', () => ({ advisorPanel: feature('advisor panel') }));
vi.mock('../../client/src/features/advisor/route-task.ts', () => ({ routeTask: feature('route my task') }));
vi.mock('../../client/src/features/chat/participant.ts', () => ({ chatParticipant: feature('chat participant') }));
vi.mock('../../client/src/features/chat/offline-model.ts', () => ({ offlineModel: feature('offline model') }));
vi.mock('../../client/src/features/chat/tools.ts', () => ({ languageModelTools: feature('tools') }));
vi.mock('../../client/src/features/chat/mcp-provider.ts', () => ({ mcpProvider: feature('mcp') }));
vi.mock('../../client/src/features/status-item.ts', () => ({ statusItem: feature('status item') }));

function feature(name: string, activate: () => void | Promise<void> = () => {}) {
  return {
    name,
    enabled: () => true,
    activate: () => {
      activated.push(name);
      return activate();
    },
  };
}

beforeEach(() => {
  errors.length = 0;
  activated.length = 0;
});

describe('activating the extension', () => {
  it('activates every feature in order, whatever happens to the others', async () => {
    const { activate } = await import('../../client/src/extension.ts');
    await activate({ subscriptions: [] } as never);
    expect(activated).toEqual([
      'language client',
      'rule documentation',
      'new migration',
      'advisor panel',
      'route my task',
      'chat participant',
      'offline model',
      'tools',
      'status item',
      'mcp',
    ]);
  });

  it('names the features that could not start in the log', async () => {
    const { activate } = await import('../../client/src/extension.ts');
    await activate({ subscriptions: [] } as never);
    expect(errors.map(([line]) => line)).toEqual([
      expect.stringContaining('"rule documentation"'),
      expect.stringContaining('"new migration"'),
      expect.stringContaining('"remember a decision"'),
      expect.stringContaining('"install skills"'),
    ]);
  });
});
