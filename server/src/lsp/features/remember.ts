import { remember } from '../../advisor/memory/remember.ts';
import { engineWorkspace } from '../../advisor/workspace/engine-workspace.ts';
import { REMEMBER, type RememberParams, type RememberResult } from '../../protocol.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { memoryOf } from '../project-memory.ts';
import { askedProject } from '../project-skills.ts';

const FAILED: RememberResult = {
  problem: 'The decision could not be put into words because of an internal error; the Schemawise log has the details.',
};

/** Answers `schemawise/remember` with a new file for the memory, which the client writes. */
export function register(server: LanguageServer): void {
  const { connection, log } = server;
  connection.onRequest(
    REMEMBER,
    guardedRequest(log, REMEMBER, FAILED, async ({ uri, ...request }: RememberParams): Promise<RememberResult> => {
      const project = askedProject(server, uri);
      if (project.folderPath === undefined)
        return { problem: 'Open a folder first: decisions are kept in .schemawise/memory below it.' };
      await project.settled();
      const { entries, names } = await memoryOf(server, project);
      const made = remember(request, engineWorkspace([project.engine], entries), new Date(), names);
      if ('problem' in made) return made;
      return { uri: project.uriOf(made.path), text: made.text, scrubbed: made.scrubbed };
    }),
  );
}
