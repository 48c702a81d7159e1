import { runTool } from '../../advisor/tools/index.ts';
import { RUN_TOOL, type RunToolParams, type ToolResult } from '../../protocol.ts';
import { Sources } from '../../report/sources.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { memoryOf } from '../project-memory.ts';
import { askedProject, type ProjectSkills } from '../project-skills.ts';

/** Answers `schemawise/runTool` with what the advisor's tool says of the project. */
export function register(server: LanguageServer, skills: ProjectSkills): void {
  const { connection, log, runtime } = server;
  connection.onRequest(
    RUN_TOOL,
    guardedRequest(log, RUN_TOOL, null, async ({ name, input, uri }: RunToolParams): Promise<ToolResult | null> => {
      const project = askedProject(server, uri);
      await project.settled();
      const { engine } = project;
      const sources = new Sources();
      for (const path of engine.filePaths()) sources.set(path, engine.document(path)?.text ?? '');
      const library = await skills.libraryOf(project);
      const { entries: memory } = await memoryOf(server, project);
      const newEngine = () => project.newEngine();
      const workspace = { version: runtime.version, engine, sources, library, memory, newEngine };
      const { text, isError } = await runTool(name, input, workspace);
      return { text, ...(isError ? { isError } : {}) };
    }),
  );
}
