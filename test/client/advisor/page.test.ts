import { describe, expect, it, vi } from 'vitest';

vi.mock('vscode', () => ({
  env: { language: 'en"><script>' },
  l10n: { t: (text: string) => text },
  Uri: { joinPath: (_: unknown, path: string) => `vscode-resource:/${path}` },
}));

describe('the page of the advisor', () => {
  it('allows its own script alone, by a nonce that differs each time', async () => {
    const { advisorPage } = await import('../../../client/src/features/advisor/page.ts');
    const webview = { asWebviewUri: (uri: unknown) => uri, cspSource: 'vscode-resource:' };
    const [first, second] = [advisorPage(webview as never, {} as never), advisorPage(webview as never, {} as never)];
    const nonce = /script-src 'nonce-([^']+)'/.exec(first)?.[1];
    expect(first).toContain(`<script nonce="${nonce}" src="vscode-resource:/dist/advisor-panel.js">`);
    expect(first.match(/<script/g)).toHaveLength(1);
    expect(first).toContain("default-src 'none'");
    expect(first).not.toMatch(/unsafe-inline|https?:/);
    expect(second).not.toContain(nonce);
  });

  it('writes what is not its own as text', async () => {
    const { advisorPage } = await import('../../../client/src/features/advisor/page.ts');
    const webview = { asWebviewUri: (uri: unknown) => uri, cspSource: 'vscode-resource:' };
    expect(advisorPage(webview as never, {} as never)).not.toContain('"><script>');
  });
});
