import type { Answer, AnswerAction, SectionLink } from '../../advisor/answer/answer.ts';
import { compose } from '../../advisor/answer/compose.ts';
import { renderMarkdown } from '../../advisor/answer/render.ts';
import { reviewSql } from '../../advisor/review/review-sql.ts';
import { engineWorkspace } from '../../advisor/workspace/engine-workspace.ts';
import { type AdvisorAction, type AdvisorAnswer, ASK, type AskParams, type SkillSection } from '../../protocol.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Project } from '../project.ts';
import { memoryOf } from '../project-memory.ts';
import { askedProject, type ProjectSkills } from '../project-skills.ts';

/** A question is read to this length, selection included. */
const MOST_CHARACTERS = 100_000;

/** Answers `schemawise/ask` from the spokes and from what the project's engine knows. */
export function register(server: LanguageServer, skills: ProjectSkills): void {
  const { connection, log } = server;
  connection.onRequest(
    ASK,
    guardedRequest(log, ASK, null, async (params: AskParams): Promise<AdvisorAnswer | null> => {
      const project = askedProject(server, params.uri);
      await project.settled();
      const library = await skills.libraryOf(project);
      const question = [params.question, params.selection ?? ''].join('\n').slice(0, MOST_CHARACTERS).trim();
      const { entries } = await memoryOf(server, project);
      const review = await reviewSql(question, project.engine, () => project.newEngine());
      const answer = compose(question, library, engineWorkspace([project.engine], entries), review);
      return forClient(answer, project, (section) => skills.uriOf(section, library, project));
    }),
  );
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
