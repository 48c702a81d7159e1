import type { ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Makes the client of the language server, without starting it.
 *
 * @param onRunning called each time the server has started
 */
export type MakeClient = (
  context: ExtensionContext,
  output: LogOutputChannel,
  onRunning: () => void,
) => BaseLanguageClient;

/** What an editor on a machine and one in a browser do each in its own way. */
export interface Platform {
  /** Loads what makes the client; called when the server is needed, since it is large. */
  loadMakeClient(): Promise<MakeClient>;
  /** The files of the shipped skills by their paths below `skills`. */
  readSkills(extensionUri: Uri): Promise<ReadonlyMap<string, Uint8Array>>;
}
