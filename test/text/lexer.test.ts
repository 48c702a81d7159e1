import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS, type Dialect } from '../../server/src/text/dialect.ts';
import { isKeyword, isSymbol, previousSignificant, tokenize } from '../../server/src/text/lexer.ts';
import { brokenSql } from './arbitraries.ts';

const ALL: readonly Dialect[] = [...DIALECTS, 'unknown'];

/** The tokens as `kind:text`, with a trailing `…` for unclosed ones. */
function lex(text: string, dialect: Dialect): string[] {
  return tokenize(text, dialect).map(
    (token) => `${token.kind}:${text.slice(token.start, token.end)}${token.closed ? '' : '…'}`,
  );
}

describe('any text', () => {
  it.each(ALL)('becomes ordered, disjoint tokens with only white space between them (%s)', (dialect) => {
    fc.assert(
      fc.property(fc.oneof(brokenSql, fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const token of tokenize(text, dialect)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).toMatch(/^[\s\ufeff]*$/);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(end)).toMatch(/^[\s\ufeff]*$/);
      }),
    );
  });

  it('is read in one pass however it is made: the last token of a large one is reached', () => {
    for (const unit of [
      '{{',
      "SELECT \\'x;\n",
      '$$;\nCREATE TABLE x AS $$\n',
      "'x;\nSELECT 1;\n",
      '/*',
      '$a',
      "E'\\",
      'COPY a FROM stdin;\n\\',
    ]) {
      const text = unit.repeat(20_000);
      expect(tokenize(text, 'postgresql').at(-1)?.end).toBeGreaterThanOrEqual(text.trimEnd().length);
    }
  });
});

describe('PostgreSQL', () => {
  const pg = (text: string): string[] => lex(text, 'postgresql');

  it('reads names, numbers and operators', () => {
    expect(pg('SELECT "a""b".c1, x::int4, 1.5e-3+.5')).toEqual([
      'word:SELECT',
      'quoted:"a""b"',
      'punctuation:.',
      'word:c1',
      'punctuation:,',
      'word:x',
      'operator:::',
      'word:int4',
      'punctuation:,',
      'number:1.5e-3',
      'operator:+',
      'number:.5',
    ]);
    expect(pg('0xFF 1_000 1..10 a$b é')).toEqual([
      'number:0xFF',
      'number:1_000',
      'number:1',
      'operator:..',
      'number:10',
      'word:a$b',
      'word:é',
    ]);
  });

  it('parts a sign from an operator as the server does', () => {
    expect(pg('a=-1')).toEqual(['word:a', 'operator:=', 'operator:-', 'number:1']);
    expect(pg('a@-1')).toEqual(['word:a', 'operator:@-', 'number:1']);
    expect(pg('a<--b')).toEqual(['word:a', 'operator:<', 'comment:--b']);
    expect(pg("a->>'b' @> c")).toEqual(['word:a', 'operator:->>', "string:'b'", 'operator:@>', 'word:c']);
  });

  it('reads every spelling of a string', () => {
    expect(pg("'a''b' E'it\\'s' U&'\\0041' B'01' X'1F' N'n' U&\"q\"")).toEqual([
      "string:'a''b'",
      "string:E'it\\'s'",
      "string:U&'\\0041'",
      "string:B'01'",
      "string:X'1F'",
      "string:N'n'",
      'quoted:U&"q"',
    ]);
    expect(pg("'C:\\' x")).toEqual(["string:'C:\\'", 'word:x']);
    expect(pg('$$a $b$ c$$ $tag$ $$ $tag$ $1')).toEqual([
      'string:$$a $b$ c$$',
      'string:$tag$ $$ $tag$',
      'parameter:$1',
    ]);
  });

  it('nests block comments', () => {
    expect(pg('/* a /* b */ c */ x')).toEqual(['comment:/* a /* b */ c */', 'word:x']);
    expect(lex('/* a /* b */ c', 'mysql')).toEqual(['comment:/* a /* b */', 'word:c']);
  });

  it('reads psql lines, variables and COPY data', () => {
    expect(pg('\\connect db \nSELECT :id, :\'s\', :"n", a[1:n], b::c')).toEqual([
      'directive:\\connect db',
      'word:SELECT',
      'parameter::id',
      'punctuation:,',
      "parameter::'s'",
      'punctuation:,',
      'parameter::"n"',
      'punctuation:,',
      'word:a',
      'punctuation:[',
      'number:1',
      'operator::',
      'word:n',
      'punctuation:]',
      'punctuation:,',
      'word:b',
      'operator:::',
      'word:c',
    ]);
    expect(pg("COPY t (a) FROM stdin;\n1\t'\n\\.\nSELECT 1").slice(-4)).toEqual([
      'punctuation:;',
      "copyData:1\t'\n\\.",
      'word:SELECT',
      'number:1',
    ]);
    expect(pg('COPY t FROM stdin;\n1').at(-1)).toBe('copyData:1…');
  });

  it('ends an unclosed name with its line, or before the terminator there', () => {
    expect(pg('"a\nb')).toEqual(['quoted:"a…', 'word:b']);
    expect(pg('DROP TABLE "a;\nb')).toEqual(['word:DROP', 'word:TABLE', 'quoted:"a…', 'punctuation:;', 'word:b']);
  });

  it('runs an unclosed string to the end', () => {
    expect(pg("a 'b\nc")).toEqual(['word:a', "string:'b\nc…"]);
    expect(pg('a $$b\nc')).toEqual(['word:a', 'string:$$b\nc…']);
    expect(pg('a /* b')).toEqual(['word:a', 'comment:/* b…']);
  });

  it('ends a string before a statement that it swallowed', () => {
    expect(pg("SELECT 'a;\n-- it\nDELETE FROM t WHERE b = 'c';")).toEqual([
      'word:SELECT',
      "string:'a…",
      'punctuation:;',
      'comment:-- it',
      'word:DELETE',
      'word:FROM',
      'word:t',
      'word:WHERE',
      'word:b',
      'operator:=',
      "string:'c'",
      'punctuation:;',
    ]);
  });

  it('keeps a string whole that holds a script and is closed where a value ends', () => {
    expect(pg("VALUES ('a;\nDELETE FROM t;\n');")).toEqual([
      'word:VALUES',
      'punctuation:(',
      "string:'a;\nDELETE FROM t;\n'",
      'punctuation:)',
      'punctuation:;',
    ]);
  });

  it('keeps a body whole that defines tables', () => {
    expect(pg('DO $$ BEGIN\nx;\nCREATE TABLE t ();\nEND $$;')).toHaveLength(3);
  });

  it('ends an unclosed body before the definition that follows it', () => {
    expect(
      pg('CREATE FUNCTION f() AS $$ a;\n\nCREATE FUNCTION g() AS $$ b $$;').filter((token) =>
        token.startsWith('string'),
      ),
    ).toEqual(['string:$$ a…', 'string:$$ b $$']);
  });
});

describe('MySQL', () => {
  const mysql = (text: string): string[] => lex(text, 'mysql');

  it('reads backticks, double-quoted strings, escapes and variables', () => {
    expect(mysql('`a``b` "x\\"y" \'it\\\'s\' @v @@g.w 1st_place 1e5')).toEqual([
      'quoted:`a``b`',
      'string:"x\\"y"',
      "string:'it\\'s'",
      'parameter:@v',
      'parameter:@@g',
      'punctuation:.',
      'word:w',
      'word:1st_place',
      'number:1e5',
    ]);
  });

  it('takes two dashes for a comment before white space and at the start of a line', () => {
    expect(mysql('5--3 -- c\n--split')).toEqual([
      'number:5',
      'operator:-',
      'operator:-',
      'number:3',
      'comment:-- c',
      'comment:--split',
    ]);
    expect(mysql('# c\na # d')).toEqual(['comment:# c', 'word:a', 'comment:# d']);
  });

  it('reads what is in conditional comments', () => {
    expect(mysql('/*!40101 SET x=1 */;')).toEqual([
      'comment:/*!40101',
      'word:SET',
      'word:x',
      'operator:=',
      'number:1',
      'comment:*/',
      'punctuation:;',
    ]);
    expect(mysql('/*M!999999\\- sandbox */ a')).toEqual(['comment:/*M!999999\\- sandbox */', 'word:a']);
  });
});

describe('other dialects', () => {
  it('T-SQL has brackets, N strings, variables, temporary tables, GO and sqlcmd', () => {
    expect(lex("SELECT [a]]b], N'x' FROM #t WHERE @v = $(w)\nGO\nGO 5 -- twice\nGOTO x", 'tsql')).toEqual([
      'word:SELECT',
      'quoted:[a]]b]',
      'punctuation:,',
      "string:N'x'",
      'word:FROM',
      'word:#t',
      'word:WHERE',
      'parameter:@v',
      'operator:=',
      'template:$(w)',
      'directive:GO',
      'directive:GO 5 -- twice',
      'word:GOTO',
      'word:x',
    ]);
    expect(lex(':setvar a b\nx:y', 'tsql')).toEqual(['directive::setvar a b', 'word:x', 'operator::', 'word:y']);
  });

  it('SQLite has three quotes, four placeholders and dot commands', () => {
    expect(lex('.read x\n"a" `b` [c] ?1 :d @e $f', 'sqlite')).toEqual([
      'directive:.read x',
      'quoted:"a"',
      'quoted:`b`',
      'quoted:[c]',
      'parameter:?1',
      'parameter::d',
      'parameter:@e',
      'parameter:$f',
    ]);
  });

  it('ClickHouse has escapes in strings and typed placeholders', () => {
    expect(lex("'a\\'b' {x: Array(Int8)} `c`", 'clickhouse')).toEqual([
      "string:'a\\'b'",
      'parameter:{x: Array(Int8)}',
      'quoted:`c`',
    ]);
  });

  it('BigQuery has raw and triple-quoted strings', () => {
    expect(lex('r"a" """b"c""" `d.e` # f', 'bigquery')).toEqual([
      'string:r"a"',
      'string:"""b"c"""',
      'quoted:`d.e`',
      'comment:# f',
    ]);
  });

  it('Snowflake has comments with slashes', () => {
    expect(lex('a // b\nc', 'snowflake')).toEqual(['word:a', 'comment:// b', 'word:c']);
  });

  it('an unknown one is read by what cannot be anything else', () => {
    expect(lex("'C:\\', 'it\\'s' x[1] [dbo].[t] `b` # no\n# yes", 'unknown')).toEqual([
      "string:'C:\\'",
      'punctuation:,',
      "string:'it\\'s'",
      'word:x',
      'punctuation:[',
      'number:1',
      'punctuation:]',
      'quoted:[dbo]',
      'punctuation:.',
      'quoted:[t]',
      'quoted:`b`',
      'operator:#',
      'word:no',
      'comment:# yes',
    ]);
  });

  it.each(ALL)('have template holes (%s)', (dialect) => {
    expect(lex('{{ a }}_b {% if %} $' + '{c} <%= d %> {# e #}', dialect)).toEqual([
      'template:{{ a }}',
      'word:_b',
      'template:{% if %}',
      'template:$' + '{c}',
      'template:<%= d %>',
      'template:{# e #}',
    ]);
    expect(lex('{{ a', dialect)[0]).toBe('template:{{…');
  });
});

describe('helpers', () => {
  const text = 'Select (a /* x */ , [b]) -- y';
  const tokens = tokenize(text, 'postgresql');

  it('compare words in any case', () => {
    expect(isKeyword(text, tokens[0], 'SELECT')).toBe(true);
    expect(isKeyword(text, tokens[0], 'SELEC')).toBe(false);
    expect(isKeyword('"SELECT"', tokenize('"SELECT"', 'postgresql')[0], 'SELECT')).toBe(false);
    expect(isKeyword(text, undefined, 'SELECT')).toBe(false);
    expect(isKeyword('ſELECT', tokenize('ſELECT', 'postgresql')[0], 'SELECT')).toBe(false);
  });

  it('compare symbols', () => {
    expect(isSymbol(text, tokens[1], '(')).toBe(true);
    expect(isSymbol(text, tokens[0], '(')).toBe(false);
  });

  it('skip comments backwards', () => {
    expect(previousSignificant(tokens, 3)).toBe(2);
    expect(previousSignificant(tokens, -1)).toBe(-1);
  });
});
