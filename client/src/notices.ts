import { l10n, window } from 'vscode';

/** Why there is nobody to ask, and what to do. */
export function serverIsNotRunningText(): string {
  return l10n.t(
    'The Schemawise server is not running. "Schemawise: Restart Server" starts it; the Schemawise output channel says why it ended.',
  );
}

/** What a command says when there is nobody to ask. */
export function serverIsNotRunning(): void {
  void window.showWarningMessage(serverIsNotRunningText());
}
