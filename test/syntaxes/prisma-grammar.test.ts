import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly name?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly patterns?: readonly Rule[];
  readonly captures?: Readonly<Record<string, Rule>>;
  readonly beginCaptures?: Readonly<Record<string, Rule>>;
  readonly endCaptures?: Readonly<Record<string, Rule>>;
}

interface Grammar extends Rule {
  readonly scopeName: string;
  readonly repository: Readonly<Record<string, Rule>>;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8')) as unknown;

const grammar = read('prisma.tmLanguage.json') as Grammar;

function* rulesIn(rule: Rule): Iterable<Rule> {
  yield rule;
  const captures = [rule.captures, rule.beginCaptures, rule.endCaptures];
  const inner = [...(rule.patterns ?? []), ...captures.flatMap((capture) => Object.values(capture ?? {}))];
  for (const child of inner) yield* rulesIn(child);
}

const rules = [grammar as Rule, ...Object.values(grammar.repository)].flatMap((rule) => [...rulesIn(rule)]);
const pattern = (rule: string, key: 'match' | 'begin' | 'end'): RegExp =>
  new RegExp(grammar.repository[rule]?.[key] ?? '', 'u');

describe('the Prisma grammar', () => {
  it('is for source.prisma and names its scopes accordingly', () => {
    expect(grammar.scopeName).toBe('source.prisma');
    const names = rules.filter((rule) => rule !== (grammar as Rule)).flatMap((rule) => rule.name ?? []);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !name.endsWith('.prisma'))).toEqual([]);
  });

  it('includes only rules that it has, and all of them', () => {
    const included = new Set(rules.flatMap((rule) => rule.include?.slice(1) ?? []));
    expect([...included].sort()).toEqual(Object.keys(grammar.repository).sort());
  });

  it('has patterns that compile, each begin with its end', () => {
    for (const rule of rules) {
      for (const text of [rule.match, rule.begin, rule.end]) if (text !== undefined) new RegExp(text, 'u');
      expect(rule.begin === undefined).toBe(rule.end === undefined);
    }
  });

  it('tells the headers of blocks from fields of the same name', () => {
    expect(pattern('model', 'begin').exec('model User {')?.slice(1)).toEqual(['model', 'User', '{']);
    expect(pattern('enum', 'begin').exec('enum Role {')?.slice(1)).toEqual(['enum', 'Role', '{']);
    expect(pattern('composite-type', 'begin').test('  type String')).toBe(false);
    expect(pattern('field', 'begin').exec('  type String')?.[1]).toBe('type');
  });

  it('ends an argument list that is not closed before the next block attribute and the end of the block', () => {
    expect(pattern('arguments', 'end').test('  @@index([a])')).toBe(true);
    expect(pattern('arguments', 'end').test('}')).toBe(true);
    expect(pattern('arguments', 'end').test('    references: [id]')).toBe(false);
  });
});

describe("the editor's settings for Prisma", () => {
  const configuration = read('prisma.language-configuration.json') as {
    readonly comments: unknown;
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly indentationRules: Readonly<Record<string, string>>;
  };

  it('know its comments and words', () => {
    expect(configuration.comments).toEqual({ lineComment: '//', blockComment: ['/*', '*/'] });
    const words = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
    expect('@@map("größe_1")'.match(words)).toEqual(['map', 'größe_1']);
  });

  it('indent after a line that opens a block or a list, and not after one that closes it', () => {
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern ?? '');
    expect(['model A {', '  user User @relation('].every((line) => increase.test(line))).toBe(true);
    expect(['  id Int @id', '  @@index([a])', '// model A {'].some((line) => increase.test(line))).toBe(false);
  });
});
