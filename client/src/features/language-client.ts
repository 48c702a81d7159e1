import { type LogOutputChannel, l10n, window } from 'vscode';
import type { Feature, Services } from '../feature.ts';
import { whenNeeded } from '../need.ts';

/**
 * Keeps the language server running from the moment that something needs it: a file of a database, a script with a query, or a command. A
 * workspace of scripts without queries has neither the server nor the code that speaks to it in memory.
 */
export const languageClient: Feature = {
  name: 'language client',
  enabled: () => true,
  activate({ context, output, server, platform }: Services) {
    server.prepare(async (onRunning) => {
      const makeClient = await platform.loadMakeClient();
      return makeClient(context, output, onRunning);
    });
    // The editor does not wait for the server, and neither do the other features.
    const start = (): void => void server.start().catch((error) => sayThatItFailed(output, error));
    context.subscriptions.push(whenNeeded(start));
  },
};

async function sayThatItFailed(output: LogOutputChannel, error: unknown): Promise<void> {
  output.error('The language server could not start:', error);
  const show = l10n.t('Show Log');
  const message = l10n.t(
    'Schemawise could not start its language server, so nothing is checked. The log says why; "Schemawise: Restart Server" tries again.',
  );
  if ((await window.showErrorMessage(message, show)) === show) output.show();
}
