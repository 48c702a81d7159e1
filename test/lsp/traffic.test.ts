import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { eventually, PLAIN_EDITOR, TestClient, uriOf, VSCODE } from './support/test-client.ts';
import { operation, TRAFFIC_FILES, Traffic } from './support/traffic.ts';

/** A client that asks for diagnostics, and one that waits for them. */
const EDITORS: readonly (readonly [string, ClientCapabilities])[] = [
  ['that asks for diagnostics', VSCODE],
  ['that waits for diagnostics', { ...PLAIN_EDITOR, workspace: { workspaceFolders: true, configuration: true } }],
];

/** Diagnostics as text, without what only some clients want to know. */
function asText(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics.map(({ code, message, range, severity }) => ({ code, message, range, severity })));
}

/** What the client shows of its open documents. */
async function shown(traffic: Traffic, capabilities: ClientCapabilities): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const path of [...traffic.open.keys()].sort()) {
    const published = traffic.client.published.get(uriOf(path)) ?? [];
    found[path] = asText(capabilities === VSCODE ? await traffic.client.diagnostics(path) : published);
  }
  return found;
}

/** What a server says that starts with the disk, the settings, the folders and the open documents as they are by now. */
async function freshly({ client, open, settings, folders }: Traffic): Promise<Record<string, string>> {
  const files = Object.fromEntries(client.disk.files);
  const fresh = await TestClient.start({ files, folders, configuration: () => settings });
  try {
    await fresh.connection.sendRequest('schemawise/checkWorkspace');
    for (const [path, document] of open) await fresh.open(path, document.getText(), document.languageId);
    const found: Record<string, string> = {};
    for (const path of [...open.keys()].sort()) found[path] = asText(await fresh.diagnostics(path));
    return found;
  } finally {
    fresh.dispose();
  }
}

describe.each(EDITORS)('an editor %s', (_, capabilities) => {
  it('shows after any traffic what a fresh server says, with nothing in the log', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 5, maxLength: 40 }),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 10 }),
        async (operations, delays) => {
          const client = await TestClient.start({ files: TRAFFIC_FILES, folders: ['/w', '/v'], capabilities });
          try {
            let reads = 0;
            // Reads of the disk end in another order than they began.
            client.disk.afterRead = async () => {
              const turns = delays[reads++ % delays.length] ?? 0;
              for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
            };
            const traffic = new Traffic(client);
            for (const one of operations) await traffic.run(one);
            await traffic.answered();
            const expected = await freshly(traffic);
            await eventually('the diagnostics of a fresh server', async () => {
              return JSON.stringify(await shown(traffic, capabilities)) === JSON.stringify(expected);
            });
            expect(traffic.failures).toEqual([]);
            expect(client.logged).toEqual([]);
          } finally {
            client.dispose();
          }
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
