import { describe, expect, it } from 'vitest';
import { resolveFix } from '../../server/src/fix/resolve-fix.ts';
import type { EditFix, StatementEdit } from '../../server/src/model/fix.ts';
import type { Statement } from '../../server/src/model/statement.ts';
import { discoverOne } from '../support/plans.ts';

const context = { plan: discoverOne({ 'a.sql': 'CREATE TABLE a (id int)' }), now: new Date(0) };

function statement(file: string, start: number): Statement {
  const parsed = { fact: { kind: 'unparsed' as const }, span: { start: 0, end: 9 }, nested: [], problems: [] };
  return { file, start, lead: 0, text: 'SELECT 1;', terminated: true, parsed };
}

function edits(...list: StatementEdit[]): EditFix {
  return { kind: 'edit', title: 'Change it', edits: list, bulk: true };
}

describe('resolving an edit', () => {
  it('counts from where the statements stand now, in text order by file', () => {
    const fix = edits(
      { statement: statement('b.sql', 5), span: { start: 0, end: 2 }, newText: 'x' },
      { statement: statement('a.sql', 100), span: { start: 3, end: 4 }, newText: 'y' },
      { statement: statement('a.sql', 10), span: { start: 3, end: 3 }, newText: 'z' },
    );
    expect(resolveFix(fix, context)).toEqual({
      kind: 'edit',
      title: 'Change it',
      bulk: true,
      edits: [
        { file: 'a.sql', span: { start: 13, end: 13 }, newText: 'z' },
        { file: 'a.sql', span: { start: 103, end: 104 }, newText: 'y' },
        { file: 'b.sql', span: { start: 5, end: 7 }, newText: 'x' },
      ],
    });
  });

  it('says a replacement once that several places ask for', () => {
    const same = { statement: statement('a.sql', 0), span: { start: 1, end: 2 }, newText: 'x' };
    expect(resolveFix(edits(same, { ...same }), context)).toMatchObject({ edits: [{ newText: 'x' }] });
  });

  it('gives up on text with quotes in a body that stands between quotes, which doubles some of them and not others', () => {
    const text = "DO 'SELECT 1'";
    const bodySpan = { start: 4, end: 12 };
    const parsed = { ...statement('a.sql', 0).parsed, fact: { kind: 'codeBlock' as const, language: 'sql', bodySpan } };
    const block = { ...statement('a.sql', 0), text, parsed };
    const change = (newText: string): EditFix => edits({ statement: block, span: { start: 11, end: 12 }, newText });
    expect(resolveFix(change("'x'"), context)).toBeUndefined();
    expect(resolveFix(change('2'), context)).toMatchObject({ edits: [{ newText: '2' }] });
  });

  it('gives up where edits contradict each other', () => {
    const at = statement('a.sql', 0);
    const fix = edits(
      { statement: at, span: { start: 1, end: 4 }, newText: 'x' },
      { statement: at, span: { start: 3, end: 5 }, newText: 'y' },
    );
    expect(resolveFix(fix, context)).toBeUndefined();
  });

  it('gives up on a migration that the database has no way to write', () => {
    const fix = {
      kind: 'migration' as const,
      title: 'Add it',
      slug: 'add_it',
      steps: [{ up: ['SELECT 1'], down: [], transactional: true }],
      bulk: false,
    };
    expect(resolveFix(fix, context)).toBeUndefined();
  });

  it('takes along the edits of a migration that a statement moves to', () => {
    const plan = discoverOne({
      'db/migrations/000001_a.up.sql': 'CREATE TABLE a (id int)',
      'db/migrations/000001_a.down.sql': 'DROP TABLE a',
    });
    const fix = {
      kind: 'migration' as const,
      title: 'Move it',
      slug: 'move_it',
      steps: [{ up: ['SELECT 1'], down: [], transactional: true }],
      bulk: false,
      edits: [{ statement: statement('db/migrations/000001_a.up.sql', 4), span: { start: 0, end: 9 }, newText: '' }],
    };
    expect(resolveFix(fix, { plan, now: new Date(0) })).toMatchObject({
      kind: 'newFile',
      edits: [{ file: 'db/migrations/000001_a.up.sql', span: { start: 4, end: 13 }, newText: '' }],
    });
  });
});
