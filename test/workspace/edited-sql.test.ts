import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditedSql } from '../../server/src/workspace/edited-sql.ts';
import { LAYOUTS } from '../../server/src/workspace/layouts/index.ts';
import { summarize } from '../../server/src/workspace/summary.ts';

const PATH = 'db/migrations/0001_a.sql';

/** What statements, annotations and half of either are made of. */
const PIECES = [
  ...[
    "'",
    '"',
    '`',
    '[dbo]',
    '$$',
    '$f$',
    '/*',
    '*/',
    ';',
    ';\n',
    '\n',
    '\n\n \n',
    '\r\n',
    '\ngo\n',
    ' GO 2\n',
    '\ufeff',
  ],
  ...['create table t', ' (id int(11))', 'create temp table ', 'alter table x add y int', 'drop table z', 'table', '.'],
  ...[
    "insert into a values ('x'",
    'select $1, ? from b',
    ' :: ',
    ' @a ',
    '@@b',
    'declare',
    '`a` text',
    '`b` int',
    "N'x'",
  ],
  ...['do $$ begin create table q(); end $$', 'create index concurrently i on t', 'vacuum', 'engine=InnoDB', '{a:Int}'],
  ...[
    'jsonb',
    'timestamptz',
    'nvarchar(max)',
    '-- dialect: mysql\n',
    '-- PostgreSQL database dump\n',
    '\n-- atlas:checkpoint',
  ],
  ...[
    '\n--',
    '-- +goose Up\n',
    '\n-- +goose NO TRANSACTION\n',
    '\n--\nmigrate:up\n',
    '-- migrate:down\n',
    '\n--! Previous: x\n',
  ],
  ...[
    ';\n\n--> statement-breakpoint',
    '--> statement',
    '-breakpoint\n',
    '-- no-transaction\n',
    '\n-- atlas:txmode none\n',
  ],
  ...[
    '--liquibase formatted sql\n',
    '\n--changeset a:1\n',
    '-- +migrate Up\n',
    '\n---- create above / drop below ----\n',
  ],
];

const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const anyEdit = fc.record({
  at: fc.nat({ max: 10_000 }),
  removed: fc.nat({ max: 12 }),
  added: fc.oneof(fc.constantFrom('', ' ', '\n', ...PIECES), anyText),
});

function edited(text: string, { at, removed, added }: { at: number; removed: number; added: string }): string {
  const from = text.length === 0 ? 0 : at % (text.length + 1);
  return text.slice(0, from) + added + text.slice(from + removed);
}

describe('the summary of a file that is edited', () => {
  it('is that of its text, after any edits', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (text, edits) => {
        const file = new EditedSql(PATH);
        let now = text;
        expect(file.summarize(now)).toEqual(summarize(PATH, now));
        for (const edit of edits) {
          now = edited(now, edit);
          expect(file.summarize(now)).toEqual(summarize(PATH, now));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is that of its text around the bound up to which a text is looked at', () => {
    const line = 'INSERT INTO a VALUES (1);\n';
    const long = line.repeat(5_035);
    const last = long.indexOf(line, 128 * 1024 - 200);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.integer({ min: last, max: last + 400 }), removed: fc.nat({ max: 60 }), added: anyText }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.nat({ max: 100 }),
        (edits, above) => {
          const file = new EditedSql(PATH);
          let now = `${'x'.repeat(above)}${long}`;
          file.summarize(now);
          for (const edit of edits) {
            now = edited(now, edit);
            expect(file.summarize(now)).toEqual(summarize(PATH, now));
            now = now.slice(7);
            expect(file.summarize(now)).toEqual(summarize(PATH, now));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

it('every mark of a layout holds a comment, so that an edit where there is none cannot make or break one', () => {
  const marks = LAYOUTS.flatMap(({ id, trace, optOut }) =>
    [trace, optOut].flatMap((mark) => (mark ? [`${id}: ${mark.source}`] : [])),
  );
  expect(marks.filter((mark) => !/--|-\+/.test(mark))).toEqual([]);
  expect(marks.length).toBeGreaterThan(10);
});
