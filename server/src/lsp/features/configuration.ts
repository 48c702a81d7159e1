import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { initializationOptions } from '../client-abilities.ts';
import { guardedNotification } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Project } from '../project.ts';

const SECTION = 'schemawise';

/**
 * Brings the editor's settings to the engines: asked for by folder where the client answers `workspace/configuration`,
 * else what came with `initialize` or `workspace/didChangeConfiguration`.
 */
export function register(server: LanguageServer): void {
  const { connection, log, workspaces } = server;
  let pushed: unknown;

  const load = async (project: Project): Promise<void> => {
    const settings = server.client.configuration
      ? await ask(project)
      : (pushed ?? initializationOptions(server.initializeParams).settings);
    project.setSettings(settings ?? undefined);
    for (const problem of project.engine.configProblems()) {
      if (problem.path === undefined) server.warnOnce(`Setting of the editor: ${problem.message}`);
    }
  };

  const ask = (project: Project): Promise<unknown> =>
    connection.workspace.getConfiguration({
      section: SECTION,
      ...(project.folderUri === undefined ? {} : { scopeUri: project.folderUri }),
    });

  const loadAll = async (): Promise<void> => {
    for (const project of workspaces.all()) {
      await load(project);
      server.changed({ project });
    }
  };

  server.onNewProject(load);
  server.onInitialized(async () => {
    if (server.client.configuration && server.client.registersConfigurationChange) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
  });
  connection.onDidChangeConfiguration(
    guardedNotification(log, 'workspace/didChangeConfiguration', async ({ settings }) => {
      if (!server.client.configuration) pushed = ownSection(settings);
      await loadAll();
    }),
  );
}

/** The part of pushed settings that is ours: under our name, or, where a client sends only our part, all of it. */
function ownSection(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return Object.hasOwn(settings, SECTION) ? (settings as Record<string, unknown>)[SECTION] : settings;
}
