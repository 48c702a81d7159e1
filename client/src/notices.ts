import { l10n, window } from 'vscode';

/** What a command says when there is nobody to ask. */
export function serverIsNotRunning(): void {
  void window.showWarningMessage(
    l10n.t(
      'The Schemawise server is not running. "Schemawise: Restart Server" starts it; the Schemawise output channel says why it ended.',
    ),
  );
}
