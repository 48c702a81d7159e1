import { describe, expect, it } from 'vitest';
import { writeChange } from '../../../server/src/advisor/answer/change/write-change.ts';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { excerptOf } from '../../../server/src/advisor/passages/excerpt.ts';
import { shippedLibrary } from '../support.ts';

const library = await shippedLibrary();
const sqlOf = (steps: readonly { readonly sql?: string }[] = []) => steps.map(({ sql }) => sql ?? '').join('\n');

describe('a change for an engine that writes the whole column anew', () => {
  it('repeats the type and the default that the schema tells', () => {
    const known = {
      type: "enum('new','paid')",
      nullable: false,
      default: " DEFAULT 'new'",
      hasDefault: true,
      counter: '',
    };
    const change = { kind: 'addColumnValue', table: 'orders', column: 'status', value: 'refunded' } as const;
    expect(sqlOf(writeChange(change, 'mysql', 'en', known)?.steps)).toBe(
      "ALTER TABLE orders MODIFY COLUMN status enum('new','paid','refunded') NOT NULL DEFAULT 'new', ALGORITHM=INSTANT;",
    );
  });

  it('rebuilds the table in SQLite', () => {
    const change = { kind: 'setNotNull', table: 'notes', column: 'title' } as const;
    expect(sqlOf(writeChange(change, 'sqlite', 'en')?.steps)).toContain('ALTER TABLE notes_new RENAME TO notes;');
  });
});

describe('what is quoted beside a change', () => {
  it('is what the engine’s own ALTER TABLE can do', () => {
    const { parts } = compose('mysql: make customers.name not null', library);
    const quoted = parts.filter(({ kind }) => kind === 'passage').map(({ section }) => section?.heading);
    expect(quoted).toEqual(['Online DDL']);
  });
});

describe('an excerpt', () => {
  it('leaves out rows and paragraphs on engines that are not in use', () => {
    const text =
      '| Engine | Do |\n|---|---|\n| PostgreSQL | base backup |\n| MySQL, MariaDB | binary logs |\n\nPostgreSQL, on another host:\n\n```ini\nrestore_command = x\n```';
    const section = { skill: 's', path: 'SKILL.md', heading: 'Backup', trail: [], anchor: 'backup', line: 0, text };
    const excerpt = excerptOf(section, ['backup'], { engines: new Set(['mysql']), most: 1_000 });
    expect(excerpt).toContain('binary logs');
    expect(excerpt).not.toContain('PostgreSQL');
    expect(excerpt).not.toContain('restore_command');
  });
});

describe('a question for a store', () => {
  it('is answered with the store table whatever else is said', () => {
    const { parts } = compose('which database should I use for a booking site with 20k users', library);
    expect(parts.map(({ kind }) => kind)).toContain('choice');
  });
});
