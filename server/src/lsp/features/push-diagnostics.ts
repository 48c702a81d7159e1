import { errorLine } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Project } from '../project.ts';

/**
 * Publishes diagnostics after each change: at once, and changes that arrive while a project is being analysed
 * are answered together by the next round.
 */
export function register(server: LanguageServer): void {
  const { log, publisher } = server;
  const running = new Set<Project>();
  const waiting = new Map<Project, string | undefined>();

  const run = async (project: Project): Promise<void> => {
    if (running.has(project)) return;
    running.add(project);
    try {
      while (waiting.has(project)) {
        const key = waiting.get(project);
        waiting.delete(project);
        await publisher.publish(project, key);
      }
    } catch (error) {
      log.error(errorLine('publishDiagnostics', error));
    } finally {
      running.delete(project);
    }
  };

  server.onChanged(({ project, key }) => {
    waiting.set(project, key ?? waiting.get(project));
    void run(project);
  });
  server.onClosed((uri) => publisher.clear(uri));
}
