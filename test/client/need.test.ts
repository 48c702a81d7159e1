import { beforeEach, describe, expect, it, vi } from 'vitest';

interface FakeDocument {
  readonly languageId: string;
  readonly lineCount: number;
  getText(): string;
  lineAt(line: number): { text: string };
}

type Listener = (event: unknown) => void;
const editor = vi.hoisted(() => ({
  documents: [] as unknown[],
  files: [] as string[],
  searched: [] as string[],
  opened: new Set<(event: unknown) => void>(),
  changed: new Set<(event: unknown) => void>(),
}));

vi.mock('vscode', () => {
  class Disposable {
    readonly #end: () => void;
    constructor(end: () => void) {
      this.#end = end;
    }
    static from(...all: Disposable[]): Disposable {
      return new Disposable(() => {
        for (const one of all) one.dispose();
      });
    }
    dispose(): void {
      this.#end();
    }
  }
  const listen = (listeners: Set<Listener>) => (listener: Listener) => {
    listeners.add(listener);
    return new Disposable(() => void listeners.delete(listener));
  };
  return {
    Disposable,
    languages: { match: (_: unknown, { languageId }: FakeDocument) => (languageId === 'plaintext' ? 0 : 10) },
    workspace: {
      get textDocuments() {
        return editor.documents;
      },
      findFiles: async (pattern: string) => {
        editor.searched.push(pattern);
        return editor.files;
      },
      onDidOpenTextDocument: listen(editor.opened),
      onDidChangeTextDocument: listen(editor.changed),
    },
  };
});

function documentOf(languageId: string, text = ''): FakeDocument {
  const lines = text.split('\n');
  return { languageId, lineCount: lines.length, getText: () => text, lineAt: (line) => ({ text: lines[line] ?? '' }) };
}

const QUERY = "await pool.query('SELECT 1');";

/** How often the server was started so far. */
async function watch(): Promise<() => number> {
  const { whenNeeded } = await import('../../client/src/need.ts');
  let count = 0;
  whenNeeded(() => count++);
  await Promise.resolve();
  await Promise.resolve();
  return () => count;
}

beforeEach(() => {
  editor.documents = [];
  editor.files = [];
  editor.searched = [];
  editor.opened.clear();
  editor.changed.clear();
});

describe('the server is needed at once', () => {
  it.each([
    ['sql', ''],
    ['prisma', ''],
    ['typescript', QUERY],
  ])('where a document in %s is open', async (language, text) => {
    editor.documents = [documentOf('plaintext'), documentOf(language, text)];
    const started = await watch();
    expect(started()).toBe(1);
    expect(editor.searched).toEqual([]);
  });

  it('in a workspace with a file of a database project', async () => {
    editor.documents = [documentOf('typescript', 'export {};')];
    editor.files = ['prisma/schema.prisma'];
    expect((await watch())()).toBe(1);
    expect(editor.searched[0]).toContain('**/knexfile.mjs');
    expect(editor.searched[0]?.match(/[{}]/g)).toHaveLength(2);
  });
});

describe('in a workspace of scripts without queries', () => {
  it('the server is needed once one is typed, and nothing listens any more', async () => {
    const started = await watch();
    const change = (text: string) => {
      const contentChanges = [{ range: { start: { line: 0 }, end: { line: 0 } }, text }];
      for (const listener of [...editor.changed])
        listener({ document: documentOf('typescript', text), contentChanges });
    };
    change('const a = 1;');
    expect(started()).toBe(0);
    change(QUERY);
    change(QUERY);
    expect(started()).toBe(1);
    expect(editor.opened.size + editor.changed.size).toBe(0);
  });

  it('the server is needed once a file with a query, or one of a database, is opened', async () => {
    const started = await watch();
    for (const listener of [...editor.opened]) listener(documentOf('typescript', 'export {};'));
    expect(started()).toBe(0);
    for (const listener of [...editor.opened]) listener(documentOf('sql'));
    expect(started()).toBe(1);
  });
});
