import type { SectionLink } from '../advisor/answer/answer.ts';
import { type SkillFolder, type SkillLibrary, skillLibrary } from '../advisor/skills/library.ts';
import type { LanguageServer } from './language-server.ts';
import type { Project } from './project.ts';

/** A workspace's own spokes lie here, below its folder. */
const TEAM_SKILLS = '.schemawise/skills';

/** The spokes that a project's answers are made of: the shipped ones, read once, and its own, read at each question. */
export class ProjectSkills {
  readonly #server: LanguageServer;
  #shipped: Promise<readonly SkillFolder[]> | undefined;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  async libraryOf(project: Project): Promise<SkillLibrary> {
    const { runtime } = this.#server;
    if (!runtime.skills) return skillLibrary([]);
    const onProblem = (problem: string): void => this.#server.warnOnce(problem);
    this.#shipped ??= runtime.skills.read(runtime.skills.folder, onProblem);
    const { folderPath } = project;
    const own = folderPath === undefined ? [] : await runtime.skills.read(`${folderPath}/${TEAM_SKILLS}`, onProblem);
    const library = skillLibrary(await this.#shipped, own);
    for (const problem of library.problems) onProblem(problem);
    return library;
  }

  /** The file that a passage stands in; undefined where the spokes are on no disk. */
  uriOf({ skill, path }: SectionLink, library: SkillLibrary, project: Project): string | undefined {
    const { fileSystem, skills } = this.#server.runtime;
    const own = library.skill(skill)?.team === true;
    const folder = own ? `${project.folderPath}/${TEAM_SKILLS}` : skills?.folder;
    return folder === undefined ? undefined : fileSystem?.uriOf(`${folder}/${skill}/${path}`);
  }
}

/** The project that the user is in; without a document, the first one that has a database. */
export function askedProject({ documents, workspaces }: LanguageServer, uri: string | undefined): Project {
  if (uri !== undefined) return documents.get(uri)?.project ?? workspaces.projectOf(uri);
  const all = workspaces.all();
  return all.find((project) => project.engine.databases().length > 0) ?? all[0] ?? workspaces.projectOf('');
}
