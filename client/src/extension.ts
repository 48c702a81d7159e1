import type { ExtensionContext } from 'vscode';
import { activateOn } from './core.ts';
import { mcpProvider } from './features/chat/mcp-provider.ts';
import { readSkills } from './read-skills.ts';

/** Starts the extension where the editor has a Node of its own: on the desktop, and on the machine behind a browser. */
export async function activate(context: ExtensionContext): Promise<void> {
  const loadMakeClient = async () => (await import('./make-client.ts')).makeClient;
  await activateOn({ loadMakeClient, readSkills }, [mcpProvider], context);
}
