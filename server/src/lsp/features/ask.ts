import type { Answer, AnswerAction, SectionLink } from '../../advisor/answer/answer.ts';
import { compose } from '../../advisor/answer/compose.ts';
import { renderMarkdown } from '../../advisor/answer/render.ts';
import { type SkillFolder, type SkillLibrary, skillLibrary } from '../../advisor/skills/library.ts';
import { engineWorkspace } from '../../advisor/workspace/engine-workspace.ts';
import { type AdvisorAction, type AdvisorAnswer, ASK, type AskParams, type SkillSection } from '../../protocol.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { fileUri } from '../locations.ts';
import type { Project } from '../project.ts';

/** A workspace's own spokes lie here, below its folder. */
const TEAM_SKILLS = '.schemawise/skills';
/** A question is read to this length, selection included. */
const MOST_CHARACTERS = 100_000;

/** Answers `schemawise/ask` from the spokes and from what the project's engine knows. */
export function register(server: LanguageServer): void {
  const { connection, log, workspaces } = server;
  let shipped: Promise<readonly SkillFolder[]> | undefined;

  const libraryOf = async (project: Project): Promise<SkillLibrary> => {
    const { skills } = server.runtime;
    if (!skills) return skillLibrary([]);
    const onProblem = (problem: string): void => server.warnOnce(problem);
    shipped ??= skills.read(skills.folder, onProblem);
    const own =
      project.folderPath === undefined ? [] : await skills.read(`${project.folderPath}/${TEAM_SKILLS}`, onProblem);
    const library = skillLibrary(await shipped, own);
    for (const problem of library.problems) server.warnOnce(problem);
    return library;
  };

  connection.onRequest(
    ASK,
    guardedRequest(log, ASK, null, async (params: AskParams): Promise<AdvisorAnswer | null> => {
      const project = projectFor(params.uri);
      await project.settled();
      const library = await libraryOf(project);
      const question = [params.question, params.selection ?? ''].join('\n').slice(0, MOST_CHARACTERS).trim();
      const answer = compose(question, library, engineWorkspace([project.engine]));
      return forClient(answer, project, (section) => uriOf(section, library, project));
    }),
  );

  /** The project that the user is in; without a document, the first one that has a database. */
  function projectFor(uri: string | undefined): Project {
    if (uri !== undefined) return server.documents.get(uri)?.project ?? workspaces.projectOf(uri);
    const all = workspaces.all();
    return all.find((project) => project.engine.databases().length > 0) ?? all[0] ?? workspaces.projectOf('');
  }

  function uriOf({ skill, path }: SectionLink, library: SkillLibrary, project: Project): string | undefined {
    const folder = library.skill(skill)?.team ? `${project.folderPath}/${TEAM_SKILLS}` : server.runtime.skills?.folder;
    return folder === undefined ? undefined : fileUri(`${folder}/${skill}/${path}`);
  }
}

function forClient(answer: Answer, project: Project, uriOf: (link: SectionLink) => string | undefined): AdvisorAnswer {
  const place = (link: SectionLink): SkillSection => {
    const uri = uriOf(link);
    return { skill: link.skill, heading: link.heading, line: link.line, ...(uri !== undefined ? { uri } : {}) };
  };
  const action = (one: AnswerAction): AdvisorAction => {
    switch (one.kind) {
      case 'openSection':
        return { ...one, section: place(one.section) };
      case 'openFile':
        return {
          kind: one.kind,
          title: one.title,
          uri: project.uriOf(one.at.file),
          line: one.at.line,
          column: one.at.column,
        };
      case 'newMigration': {
        const { kind, title, name, text, file } = one;
        return { kind, title, name, text, ...(file !== undefined ? { uri: project.uriOf(file) } : {}) };
      }
      default:
        return one;
    }
  };
  return {
    language: answer.language,
    route: answer.route,
    parts: answer.parts.map(({ kind, title, markdown, section }) => ({
      kind,
      title,
      markdown,
      ...(section ? { section: place(section) } : {}),
    })),
    actions: answer.actions.map(action),
    followUps: answer.followUps,
    markdown: renderMarkdown(answer),
  };
}
