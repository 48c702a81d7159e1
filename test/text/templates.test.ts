import fc from 'fast-check';
import { loadModule, parseSync } from 'libpg-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS, type Dialect } from '../../server/src/text/dialect.ts';
import { tokenize } from '../../server/src/text/lexer.ts';
import { blankTemplates, withHoles } from '../../server/src/text/templates.ts';
import { brokenSql } from './arbitraries.ts';

const ALL: readonly Dialect[] = [...DIALECTS, 'unknown'];

describe('blanking', () => {
  beforeAll(() => loadModule());

  it.each(ALL)('keeps the length and the line breaks of any text (%s)', (dialect) => {
    fc.assert(
      fc.property(brokenSql, (text) => {
        const blanked = blankTemplates(text, dialect);
        expect(blanked.length).toBe(text.length);
        expect(blanked.replace(/[^\n]/g, '').length).toBeLessThanOrEqual(text.replace(/[^\n]/g, '').length);
      }),
    );
  });

  it('returns the text itself where there is nothing to blank', () => {
    expect(blankTemplates('SELECT 1', 'postgresql')).toBe('SELECT 1');
  });

  it('takes tokens that are at hand', () => {
    const text = 'SELECT {{ x }}';
    expect(blankTemplates(text, 'postgresql', tokenize(text, 'postgresql'))).toBe('SELECT x__x___');
  });

  it.each([
    'SELECT {{ column }} FROM {{ schema }}.{{ prefix }}_users WHERE id = {{ id }}',
    'CREATE TABLE {{ index .Options "Namespace" }}.users (id int DEFAULT {{ n }})',
    'ALTER TABLE a_{{ x }} ADD b varchar({{ n }})',
    '{% if x %} SELECT 1 {% endif %}',
    '{{- if eq .Env "dev" }} SELECT 1 {{ else }} + 1 {{- end }}',
    'SELECT $' + '{a} FROM $' + '{b}_c WHERE d = <%= e %>',
    'SELECT :id, :\'text\', :"name" FROM t LIMIT :n',
    '{# note #} SELECT 1 {{! note }} + {{/* note */}} 2',
  ])('lets PostgreSQL parse %s', (text) => {
    expect(() => parseSync(text)).toThrow();
    expect(parseSync(blankTemplates(text, 'postgresql')).stmts).toHaveLength(1);
  });

  it('names equal holes alike and different ones differently', () => {
    const [first, second, third] = blankTemplates('{{ aa }} {{ bb }} {{ aa }}', 'postgresql').split(' ');
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });

  it('can be undone in what is said about the text', () => {
    const text = 'SELECT * FROM $' + '{PREFIX}_users, {{ ref("a") }}, {{ b }}';
    const sentence = 'x_prefix__users, x__ref__a_____ and x__b___ differ, x_b does not.';
    expect(withHoles(sentence, text, 'postgresql')).toBe(
      '$' + '{PREFIX}_users, {{ ref("a") }} and {{ b }} differ, x_b does not.',
    );
    expect(withHoles(sentence, 'SELECT 1', 'postgresql')).toBe(sentence);
  });

  it('leaves strings, quoted names and comments alone', () => {
    const text = `SELECT '{{ a }}', "{{ b }}", $$ {{ c }} $$ -- {{ d }}`;
    expect(blankTemplates(text, 'postgresql')).toBe(text);
  });

  it('opens conditional comments', () => {
    expect(blankTemplates('CREATE TABLE t (a int) /*!50100 ENGINE=x */', 'mysql')).toBe(
      'CREATE TABLE t (a int)          ENGINE=x   ',
    );
  });

  it('leaves placeholders alone that other engines know', () => {
    expect(blankTemplates('SELECT :id', 'sqlite')).toBe('SELECT :id');
  });
});
