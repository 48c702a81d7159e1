import './diagnostics.ts';
import './quick-fixes.ts';
import './settings.ts';
import './commands.ts';
import './chat.ts';
import { runTests } from './harness.ts';

/** The entry point that @vscode/test-electron and the browser's extension host call alike. */
export function run(): Promise<void> {
  return runTests();
}
