import type { ExtensionContext } from 'vscode';
import { activateOn } from '../core.ts';
import { browserLimits } from './browser-limits.ts';
import { makeClient } from './make-client.ts';
import { readSkills } from './read-skills.ts';

/** Starts the extension where the editor runs in a browser alone. */
export async function activate(context: ExtensionContext): Promise<void> {
  await activateOn({ loadMakeClient: async () => makeClient, readSkills }, [browserLimits], context);
}
