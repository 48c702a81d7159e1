import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Platform } from './platform.ts';
import type { Server } from './server.ts';

/** What every feature works with. */
export interface Services {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly server: Server;
  readonly platform: Platform;
}

/** One concern of the extension. A feature that fails to activate is logged, and the others go on. */
export interface Feature {
  readonly name: string;
  /** False where this editor lacks what the feature needs. */
  enabled(services: Services): boolean;
  activate(services: Services): void | Promise<void>;
}
