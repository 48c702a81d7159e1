import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { readDeployment } from '../deployment.ts';
import { guardedNotification } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Project } from '../project.ts';
import { isPassedOver, isRead, readBelow, readIntoProject } from '../workspace-files.ts';

/**
 * Everything: a folder that is moved or deleted is one event without its files, and many small files tell which migration
 * tool is at work. Events that concern nothing are told apart by their name alone.
 */
const WATCHERS = [{ globPattern: '**/*' }];

/** What git moves when something is committed, fetched or pushed, or another branch is checked out. */
const GIT_STATE = /\/\.git\/(HEAD$|packed-refs$|refs\/(heads|remotes|tags)\/)/;

/** Keeps files that are not open as they are on disk. */
export function register(server: LanguageServer): void {
  const { connection, log, workspaces } = server;

  server.onInitialized(async () => {
    if (!server.client.registersFileWatchers) return;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
  });

  connection.onDidChangeWatchedFiles(
    guardedNotification(log, 'workspace/didChangeWatchedFiles', async ({ changes }) => {
      const touched = new Set<Project>();
      const recommitted = new Set<Project>();
      for (const change of changes) {
        const project = workspaces.folderProjectOf(change.uri);
        if (!project) continue;
        if (GIT_STATE.test(change.uri)) recommitted.add(project);
        else if (await apply(server, project, change)) touched.add(project);
      }
      for (const project of recommitted) await readDeployment(server, project, project.engine);
      for (const project of new Set([...touched, ...recommitted])) server.changed({ project });
    }),
  );
}

/** Takes over one change on disk; true where it concerned a file that the engine reads. */
async function apply(server: LanguageServer, project: Project, change: FileEvent): Promise<boolean> {
  const path = server.runtime.fileSystem?.pathOf(change.uri);
  const key = project.keyOf(change.uri);
  if (path === undefined || key === undefined) return false;
  if (change.type === FileChangeType.Deleted) return project.removeBelow(key);
  // A folder that was moved here whole is reported as one creation, without its files. Its name may end like that of a file.
  if (await readBelow(server, project, path)) return true;
  if (!isRead(key) || isPassedOver(key)) return false;
  await readIntoProject(server, project, path);
  return true;
}
