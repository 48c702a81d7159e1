import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { FOLLOW_UPS } from '../../../server/src/advisor/answer/follow-ups.ts';
import { PLANS } from '../../../server/src/advisor/answer/plans.ts';
import { renderMarkdown } from '../../../server/src/advisor/answer/render.ts';
import { SUBJECTS } from '../../../server/src/advisor/passages/subjects/index.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';
import { type AskedIn, QUESTIONS } from './questions.ts';

let library: SkillLibrary;
let workspaces: Readonly<Record<AskedIn, AdvisorWorkspace | undefined>>;

async function workspaceOf(dialect: 'postgresql' | 'mysql'): Promise<AdvisorWorkspace> {
  const text =
    'CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(255) NOT NULL);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, status varchar(20) NOT NULL);\n';
  const engine = await engineOver({
    files: [{ path: 'db/migrations/001_init.up.sql', text }],
    settings: { preset: 'all', dialect },
  });
  return engineWorkspace([engine]);
}

beforeAll(async () => {
  library = await shippedLibrary();
  workspaces = { postgresql: await workspaceOf('postgresql'), mysql: await workspaceOf('mysql'), none: undefined };
});

const sectionsOf = (question: string, askedIn: AskedIn): readonly string[] =>
  compose(question, library, workspaces[askedIn])
    .parts.filter((part) => part.kind === 'passage' || part.kind === 'choice')
    .flatMap(({ section }) => (section ? [`${section.skill}#${originalOf(section.skill, section.heading)}`] : []));

/** The heading of the section that a French one translates; the heading itself of any other. */
const originalOf = (skill: string, heading: string): string =>
  library.skill(skill)?.sections.find(({ french }) => french?.heading === heading)?.heading ?? heading;

const CASES = QUESTIONS.map(([question, askedIn, ...expected]) => ({ question, askedIn, expected }));

/** Questions that the router gives to another discipline or takes for a choice of store: their first passage is not the expected one. */
const NOT_YET = new Set(['OFFSET 100000 is slow, infinite scroll']);

describe('the first passage of an answer', () => {
  it.each(CASES.filter(({ question }) => !NOT_YET.has(question)))(
    'answers: $question',
    ({ question, askedIn, expected }) => {
      expect(expected).toContain(sectionsOf(question, askedIn)[0]);
    },
  );
});

describe('an answer', () => {
  it.each(CASES)('is short enough to be read: $question', ({ question, askedIn }) => {
    const answer = compose(question, library, workspaces[askedIn]);
    expect(answer.parts.filter((part) => part.kind === 'passage').length).toBeLessThanOrEqual(3);
    expect(renderMarkdown(answer).split('\n').length).toBeLessThanOrEqual(100);
  });

  it('quotes no code of another engine than the one in use', () => {
    for (const [question] of QUESTIONS.filter(([, askedIn]) => askedIn === 'mysql')) {
      const headings = sectionsOf(question, 'mysql');
      expect(headings.filter((one) => one.startsWith('postgres-patterns#'))).toEqual(
        /postgres/.test(question) ? headings.filter((one) => one.startsWith('postgres-patterns#')) : [],
      );
    }
    const answer = compose('add an index to a live table without blocking', library, workspaces.mysql);
    expect(renderMarkdown(answer)).not.toContain('CONCURRENTLY');
  });

  it('shows no links that lead nowhere outside the spokes, and no marks of the spokes’ own tests', () => {
    for (const [question, askedIn] of QUESTIONS) {
      const text = renderMarkdown(compose(question, library, workspaces[askedIn]));
      expect(text).not.toMatch(/\]\((?!https?:)/);
      expect(text).not.toMatch(/^```\w+ /m);
    }
  });
});

describe('the index of subjects', () => {
  it('names sections that exist', () => {
    const unknown = Object.entries(SUBJECTS).flatMap(([id, sections]) => {
      const headings = new Set(library.skill(id)?.sections.map((one) => one.heading));
      return Object.keys(sections)
        .filter((heading) => !headings.has(heading))
        .map((heading) => `${id}#${heading}`);
    });
    expect(unknown).toEqual([]);
  });
});

describe('a plan', () => {
  it('names sections that exist as the recipes of its phases', () => {
    const unknown = PLANS.flatMap((plan) => plan.phases.map((one) => one.section)).filter((name) => {
      const [id = '', heading = ''] = name.split('#');
      return !library.skill(id)?.sections.some((section) => section.heading === heading);
    });
    expect(unknown).toEqual([]);
  });

  it.each([
    ['migrate our app from MySQL to PostgreSQL', 'Map every type'],
    ['add encryption to all PII in our postgres database', 'Inventory the personal columns'],
    ['we want to shard our postgres database by tenant, give me a sharding plan', 'Simulate skew'],
    ['introduce CQRS for the order screens of our database', 'outbox in the same transaction'],
    ['convert all tables from bigint ids to uuid primary keys in postgres', 'parents first'],
    ['chiffrer toutes les données personnelles de la base', 'Inventorier les colonnes'],
  ])('is given for: %s', (question, phase) => {
    const answer = compose(question, library, workspaces.postgresql);
    expect(answer.parts.find((one) => one.kind === 'plan')?.markdown).toContain(phase);
    expect(answer.actions.some((action) => action.kind === 'openSection')).toBe(true);
  });
});

describe('a question that leads on', () => {
  it('is answered by the spoke that offers it, in both languages', () => {
    const astray = Object.entries(FOLLOW_UPS).flatMap(([id, questions]) =>
      questions.flat().filter((question) => !compose(question, library).route.spokes.some((one) => one === id)),
    );
    expect(astray).toEqual([]);
  });
});
