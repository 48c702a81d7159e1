import type { Engine } from '../lint/engine.ts';
import type { LanguageServer } from './language-server.ts';
import type { Project } from './project.ts';

/** What was asked when a project's deployment was last read. */
const asked = new WeakMap<Project, string>();

/** Learns which of the files that an engine has are deployed, and with which text. */
export async function readDeployment(server: LanguageServer, project: Project, engine: Engine): Promise<void> {
  const root = project.folderPath;
  if (root === undefined || !server.runtime.readDeployedFiles) return;
  asked.set(project, revisionsOf(engine));
  project.setDeployed(
    await server.runtime.readDeployedFiles(
      root,
      engine.filePaths(),
      server.warnOnce,
      (path) => engine.config(path).deployedSince,
    ),
  );
}

/** True where the configuration names other revisions than those that the project's deployment was last read from. */
export function isDeploymentOutdated(project: Project): boolean {
  const before = asked.get(project);
  return before !== undefined && before !== revisionsOf(project.engine);
}

function revisionsOf(engine: Engine): string {
  const named = engine.filePaths().flatMap((path) => {
    const revision = engine.config(path).deployedSince;
    return revision === undefined ? [] : [[path, revision]];
  });
  return JSON.stringify(named);
}
