// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test is written in strings.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Block {
  readonly begin: string;
  readonly end: string;
  readonly contentName: string;
}

interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: {
    readonly 'tagged-template': Block;
    readonly 'commented-template': Block;
    readonly 'query-template': Block;
    readonly content: { readonly patterns: readonly { readonly include?: string; readonly match?: string }[] };
  };
}

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly {
      readonly scopeName: string;
      readonly path: string;
      readonly injectTo?: readonly string[];
      readonly embeddedLanguages?: Readonly<Record<string, string>>;
    }[];
  };
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as unknown;

const grammar = read('syntaxes/embedded-sql.tmLanguage.json') as Grammar;
const { repository } = grammar;
const entry = (read('package.json') as Manifest).contributes.grammars.find(
  ({ scopeName }) => scopeName === grammar.scopeName,
);

describe('the grammar of SQL in scripts', () => {
  it('is injected into TypeScript and JavaScript, outside of comments and strings', () => {
    expect(entry?.injectTo).toEqual(['source.ts', 'source.tsx', 'source.js', 'source.js.jsx']);
    expect(entry?.path).toBe('./syntaxes/embedded-sql.tmLanguage.json');
    for (const scope of entry?.injectTo ?? [])
      expect(grammar.injectionSelector).toContain(`L:${scope} -comment -string`);
  });

  it('makes what is between the quotes SQL, and interpolations TypeScript', () => {
    for (const block of [
      repository['tagged-template'],
      repository['commented-template'],
      repository['query-template'],
    ]) {
      expect(entry?.embeddedLanguages).toEqual({ [block.contentName]: 'sql' });
      expect(block.end).toBe('`');
    }
    expect(repository.content.patterns.map(({ include, match }) => include ?? match)).toEqual([
      'source.ts#template-substitution-element',
      '\\\\.',
      'source.sql',
    ]);
  });

  it('includes only blocks that it has, and all of them', () => {
    const included = [...grammar.patterns.map(({ include }) => include), '#content'];
    expect(included.sort()).toEqual(
      Object.keys(repository)
        .map((name) => `#${name}`)
        .sort(),
    );
  });

  const begin = new RegExp(repository['tagged-template'].begin, 'u');
  const tagged = [
    'sql`SELECT 1`',
    'await sql<User[]>`SELECT 1`',
    'Prisma.sql`SELECT 1`',
    'prisma.$queryRaw<{ id: number }[]>`SELECT 1`',
    'this.prisma.$executeRaw`SELECT 1`',
    'sql.unsafe`SELECT 1`',
    'sql.type(row)`SELECT 1`',
    "sql.typeAlias('id')`SELECT 1`",
    'tx.$queryRaw `SELECT 1`',
  ];
  it.each(tagged)('begins at the quote of %s', (code) => {
    const found = begin.exec(code);
    expect(found && code.slice(found.index + found[0].length)).toBe('SELECT 1`');
  });

  const others = ['mysql_escape`a`', 'css`a`', 'gql`query { a }`', "sql('SELECT 1')", '$queryRawUnsafe(`SELECT 1`)'];
  it.each(others)('does not begin in %s', (code) => {
    expect(begin.test(code)).toBe(false);
  });

  it('begins at templates behind a comment that says so', () => {
    const commented = new RegExp(repository['commented-template'].begin, 'u');
    expect(commented.exec('/* sql */ `SELECT 1`')?.[2]).toBe('`');
    expect(commented.test('/* html */ `<a>`')).toBe(false);
  });

  const query = new RegExp(repository['query-template'].begin, 'u');
  const queries = [
    'await pool.query(`SELECT 1`)',
    'db.prepare(`',
    'knex.raw(`select a from b`)',
    'prisma.$queryRawUnsafe(`SELECT 1`)',
    'const q = `INSERT INTO t (a) VALUES (1)`',
  ];
  it.each(queries)('begins in %s, which a call runs or which surely is SQL', (code) => {
    expect(query.exec(code)?.[0]).toBe('`');
  });

  const texts = ['`select your item`', 'log(`UPDATE available`)', 'client.query(`users`)', 'render(`'];
  it.each(texts)('does not begin in the text %s', (code) => {
    expect(query.test(code)).toBe(false);
  });
});
