import type { LanguageServer } from './language-server.ts';
import { pause } from './pause.ts';
import type { Project } from './project.ts';

/** How many files are looked at between two pauses for other requests. */
const FILES_PER_PAUSE = 25;

/** After work on so many files, what it leaves behind is worth giving back. */
const MANY_FILES = 2_000;

/** Works out the findings of every file of a project with pauses, so that whoever asks for all of them does not keep others waiting. */
export async function workOutFindings(server: LanguageServer, project: Project): Promise<void> {
  await project.settled();
  let looked = 0;
  for (const path of project.engine.filePaths()) {
    project.engine.findings(path);
    looked++;
    if (looked % MANY_FILES === 0) server.runtime.tidyMemory?.();
    if (looked % FILES_PER_PAUSE !== 0) continue;
    await pause();
    await project.settled();
  }
  tidyMemory(server, project);
}

/** Gives back what work on all files has left behind. It stops everything for a moment, which is worth it for many files alone. */
export function tidyMemory({ runtime }: LanguageServer, project: Project): void {
  if (project.engine.filePaths().length >= MANY_FILES) runtime.tidyMemory?.();
}
