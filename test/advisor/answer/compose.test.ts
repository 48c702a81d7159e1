import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/src/advisor/answer/answer.ts';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { renderMarkdown } from '../../../server/src/advisor/answer/render.ts';
import { type SkillLibrary, skillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';

let library: SkillLibrary;
let workspace: AdvisorWorkspace;

beforeAll(async () => {
  library = await shippedLibrary();
  const engine = await engineOver({
    files: [
      {
        path: 'db/migrations/001_init.up.sql',
        text: 'CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, credit float);\n',
      },
    ],
    settings: { preset: 'all', dialect: 'postgresql', targets: { postgresql: '16' } },
  });
  workspace = engineWorkspace([engine]);
});

const part = (answer: Answer, kind: string) => answer.parts.find((one) => one.kind === kind);

describe('an answer', () => {
  it('to a small change holds the exact statement for the table of the workspace', () => {
    const answer = compose('add a nullable column phone to the customers table in postgres', library, workspace);
    expect(part(answer, 'change')?.markdown).toContain('ALTER TABLE customers ADD COLUMN phone text;');
    expect(answer.actions.map((action) => action.kind)).toContain('newMigration');
  });

  it('says where the schema contradicts the question', () => {
    const answer = compose('postgres: drop column phone from customers', library, workspace);
    expect(part(answer, 'change')?.markdown).toContain('no column `phone`');
  });

  it('names the database it was fitted to, and what the rules say of the tables in question', () => {
    const answer = compose(
      'our postgres query on customers is slow, how do I find the missing index',
      library,
      workspace,
    );
    expect(part(answer, 'workspace')?.markdown).toContain('PostgreSQL 16, 1 table');
    expect(part(answer, 'findings')?.markdown).toContain('`no-float-money`');
  });

  it('quotes passages with a link to their section', () => {
    const answer = compose('how do I tune autovacuum on a hot postgres table', library);
    const passage = part(answer, 'passage');
    expect(passage?.section).toMatchObject({ skill: 'postgres-patterns', heading: 'Autovacuum and statistics' });
    expect(answer.actions).toContainEqual(expect.objectContaining({ kind: 'openSection', section: passage?.section }));
  });

  it('to a question in French speaks French', () => {
    const answer = compose('comment faire une sauvegarde et une restauration PITR de postgres', library, workspace);
    expect(answer.language).toBe('fr');
    expect(part(answer, 'gates')?.title).toBe('Terminé quand');
  });

  it('to a change of the schema is sure of its spoke, however short the question', () => {
    const answer = compose('rename customers.email to mail', library, workspace);
    expect(answer.route.primary).toBe('database-migrations');
    expect(answer.parts.map((one) => one.kind)).toContain('change');
    expect(answer.parts.map((one) => one.kind)).not.toContain('ask');
  });

  it('asks one question back where too little was said', () => {
    const answer = compose('help', library, workspace);
    expect(answer.parts.map((one) => one.kind)).toEqual(['ask']);
  });

  it('hands a question of a sibling over, with what to send', () => {
    const answer = compose('Eloquent relation in Laravel returns a stale model after save()', library, workspace);
    expect(answer.route.handoff).toBe('php-laravel');
    expect(part(answer, 'handoff')?.markdown).toContain('Hand over to php-laravel');
  });

  it('uses a spoke of the workspace where one of its triggers is named', () => {
    const own =
      '---\nname: our-ledger\ndescription: House rules.\nmetadata:\n  triggers: [ledger]\n---\n# L\n\n## Ledger tables\n\nA ledger row is never updated.\n';
    const shipped = library.skills.length;
    const both = { ...skillLibrary([], [{ id: 'our-ledger', files: [{ path: 'SKILL.md', text: own }] }]) };
    expect(shipped).toBeGreaterThan(0);
    const answer = compose('how do I model the ledger table in postgres', both, workspace);
    expect(part(answer, 'passage')?.markdown).toContain('never updated');
  });

  it('carries no markup of the workspace or the question', async () => {
    const engine = await engineOver({
      files: [{ path: 'a.sql', text: 'CREATE TABLE "customers<img src=x>" (id int, price float);\n' }],
      settings: { preset: 'all', dialect: 'postgresql' },
    });
    const answer = compose(
      '<script>alert(1)</script> slow postgres query on "customers<img src=x>"',
      library,
      engineWorkspace([engine]),
    );
    expect(renderMarkdown(answer)).not.toMatch(/<script|<img/);
  });

  it('is the same for the same question, and there is one for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (question) => {
        const text = `postgres ${question}`;
        expect(compose(text, library, workspace)).toEqual(compose(text, library, workspace));
      }),
      { numRuns: 40 },
    );
    expect(compose('x'.repeat(200_000), library, workspace).parts.length).toBeGreaterThan(0);
  });
});
