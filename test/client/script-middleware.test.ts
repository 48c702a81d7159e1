import { describe, expect, it } from 'vitest';
import { scriptMiddleware } from '../../client/src/script-middleware.ts';

interface FakeDocument {
  readonly languageId: string;
  readonly uri: { toString(): string };
  readonly lineCount: number;
  getText(): string;
  lineAt(line: number): { text: string };
}

function documentOf(text: string, languageId = 'typescript'): FakeDocument {
  const lines = text.split('\n');
  return {
    languageId,
    uri: { toString: () => 'file:///a' },
    lineCount: lines.length,
    getText: () => text,
    lineAt: (line) => ({ text: lines[line] ?? '' }),
  };
}

/** The middleware with a note of what reaches the server. */
function middleware() {
  const seen: string[] = [];
  const functions = scriptMiddleware(async () => {
    seen.push('opened late');
  });
  const next = (what: string) => async () => {
    seen.push(what);
  };
  // The functions get documents of the editor, of which they read no more than the fakes have.
  const call = functions as unknown as Record<string, (...words: unknown[]) => unknown>;
  const change = (document: FakeDocument, line: number) => ({
    document,
    contentChanges: [{ range: { start: { line }, end: { line } }, text: 'x' }],
  });
  return {
    seen,
    open: (document: FakeDocument) => call.didOpen?.(document, next('open')),
    change: (document: FakeDocument, line: number) => call.didChange?.(change(document, line), next('change')),
    close: (document: FakeDocument) => call.didClose?.(document, next('close')),
    diagnostics: (document: FakeDocument) => call.provideDiagnostics?.(document, undefined, undefined, next('pull')),
  };
}

const QUERY = "await pool.query('SELECT 1');\n";
const PLAIN = 'export const a = 1;\n'.repeat(20);

describe('the server is told nothing', () => {
  it('of a script without a query, whatever is typed in it', async () => {
    const { seen, open, change, close, diagnostics } = middleware();
    await open(documentOf(PLAIN));
    await change(documentOf(`${PLAIN}const b = 2;\n`), 20);
    expect(await diagnostics(documentOf(PLAIN))).toBeUndefined();
    await close(documentOf(PLAIN));
    expect(seen).toEqual([]);
  });
});

describe('the server is told', () => {
  it('of a script with a query, from then on', async () => {
    const { seen, open, change, close, diagnostics } = middleware();
    await open(documentOf(QUERY));
    await change(documentOf(PLAIN), 0);
    await diagnostics(documentOf(PLAIN));
    await close(documentOf(PLAIN));
    expect(seen).toEqual(['open', 'change', 'pull', 'close']);
  });

  it('of a script in which a query is typed', async () => {
    const { seen, open, change } = middleware();
    await open(documentOf(PLAIN));
    await change(documentOf(PLAIN + QUERY), 20);
    await change(documentOf(PLAIN + QUERY), 20);
    expect(seen).toEqual(['opened late', 'change']);
  });

  it('of every other document', async () => {
    const { seen, open, change } = middleware();
    await open(documentOf('', 'sql'));
    await change(documentOf('', 'sql'), 0);
    expect(seen).toEqual(['open', 'change']);
  });
});
