import { type ExtensionContext, window } from 'vscode';
import type { Feature, Services } from './feature.ts';
import { advisorPanel } from './features/advisor/panel.ts';
import { routeTask } from './features/advisor/route-task.ts';
import { offlineModel } from './features/chat/offline-model.ts';
import { chatParticipant } from './features/chat/participant.ts';
import { languageModelTools } from './features/chat/tools.ts';
import { paletteCommands } from './features/commands.ts';
import { installSkills } from './features/install-skills.ts';
import { languageClient } from './features/language-client.ts';
import { newMigration } from './features/new-migration.ts';
import { rememberDecision } from './features/remember-decision.ts';
import { ruleDocumentation } from './features/rule-documentation.ts';
import { statusItem } from './features/status-item.ts';
import type { Platform } from './platform.ts';
import { Server } from './server.ts';

/** In the order of activation. */
const FEATURES: readonly Feature[] = [
  languageClient,
  ruleDocumentation,
  paletteCommands,
  newMigration,
  rememberDecision,
  installSkills,
  advisorPanel,
  routeTask,
  chatParticipant,
  offlineModel,
  languageModelTools,
  statusItem,
];

/** Activates the extension on a platform: what every platform has, and then the features that only this one has. */
export async function activateOn(
  platform: Platform,
  ownFeatures: readonly Feature[],
  context: ExtensionContext,
): Promise<void> {
  const output = window.createOutputChannel('Schemawise', { log: true });
  const server = new Server();
  context.subscriptions.push(output, server);
  const services: Services = { context, output, server, platform };
  for (const feature of [...FEATURES, ...ownFeatures]) {
    try {
      if (feature.enabled(services)) await feature.activate(services);
    } catch (error) {
      output.error(`The feature "${feature.name}" could not start, the others go on:`, error);
    }
  }
}
