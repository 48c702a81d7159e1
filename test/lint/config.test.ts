import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../server/src/lint/config.ts';
import { ruleMeta } from '../support/rule-meta.ts';

const money = ruleMeta({ id: 'no-float-money', severity: 'error' });
const star = ruleMeta({
  id: 'no-select-star',
  options: {
    allowIn: { schema: { type: 'array', items: { type: 'string' } }, default: [], description: 'Where it may stand.' },
    limit: { schema: { type: 'integer', minimum: 1 }, default: 5, description: 'How many.' },
  },
});
const optIn = ruleMeta({ id: 'prefer-bigint', recommended: false, severity: 'hint' });
const rules = [money, star, optIn];

function resolver(text: string, settings?: unknown) {
  return resolveConfig({ files: [{ path: 'schemawise.config.json', text }], rules, settings });
}

describe('the configuration of a file', () => {
  it('has the documented defaults where nothing is configured', () => {
    const config = resolveConfig({ files: [], rules }).forFile('a/b.sql');
    expect(config).toMatchObject({
      dialect: 'auto',
      preset: 'recommended',
      transaction: 'auto',
      platform: 'auto',
      minConfidence: 0,
      maxFileBytes: 5_000_000,
      thresholds: { maxJoins: 3 },
    });
    expect(config.severityOf(money)).toBe('error');
    expect(config.severityOf(optIn)).toBe('off');
    expect(config.optionsOf(star)).toEqual({ allowIn: [], limit: 5 });
  });

  it('comes from the nearest file above and from no other', () => {
    const files = [
      { path: 'schemawise.config.json', text: '{"dialect": "mysql", "minConfidence": 40}' },
      { path: 'services/api/schemawise.config.json', text: '{"dialect": "sqlite"}' },
    ];
    const config = resolveConfig({ files, rules });
    expect(config.forFile('services/web/a.sql').dialect).toBe('mysql');
    expect(config.forFile('services/api/db/a.sql').dialect).toBe('sqlite');
    expect(config.forFile('services/api/db/a.sql').minConfidence).toBe(0);
    expect(config.forFile('services/apinot/a.sql').dialect).toBe('mysql');
  });

  it('finds the file above an absolute path too', () => {
    const files = [{ path: '/home/me/shop/schemawise.config.json', text: '{"ignore": ["/legacy"]}' }];
    const config = resolveConfig({ files, rules });
    expect(config.forFile('/home/me/shop/legacy/a.sql').isIgnored('/home/me/shop/legacy/a.sql')).toBe(true);
    expect(config.forFile('/home/me/legacy/a.sql').isIgnored('/home/me/legacy/a.sql')).toBe(false);
  });

  it('takes from the settings what the file does not say, and from the flags before both', () => {
    const config = resolveConfig({
      files: [{ path: 'schemawise.config.json', text: '{"dialect": "mysql", "rules": {"no-select-star": "info"}}' }],
      settings: { dialect: 'sqlite', minConfidence: 75, rules: { 'no-select-star': 'off', 'no-float-money': 'hint' } },
      flags: { preset: 'all' },
      rules,
    }).forFile('a.sql');
    expect([config.dialect, config.minConfidence]).toEqual(['mysql', 75]);
    expect([money, star, optIn].map(config.severityOf)).toEqual(['hint', 'info', 'hint']);
  });

  it('is one object for all files to which the same entries apply', () => {
    const config = resolver('{"overrides": [{"files": "legacy", "preset": "all"}]}');
    expect(config.forFile('a.sql')).toBe(config.forFile('b/c.sql'));
    expect(config.forFile('legacy/a.sql')).not.toBe(config.forFile('a.sql'));
  });
});

describe('levels and options of rules', () => {
  it('sets every rule of the preset with "*" and leaves rules that are named to their own value', () => {
    const config = resolver('{"rules": {"*": "info", "no-float-money": "warning"}}').forFile('a.sql');
    expect([money, star, optIn].map(config.severityOf)).toEqual(['warning', 'info', 'off']);
    expect(config.explicitSeverityOf(star)).toBe('info');
  });

  it('turns everything off with "*" except what is named', () => {
    const config = resolver('{"preset": "all", "rules": {"*": "off", "prefer-bigint": "error"}}').forFile('a.sql');
    expect([money, star, optIn].map(config.severityOf)).toEqual(['off', 'off', 'error']);
  });

  it('runs the opt-in rules with their own level under the preset "all"', () => {
    const config = resolver('{"preset": "all"}').forFile('a.sql');
    expect(config.severityOf(optIn)).toBe('hint');
    expect(config.explicitSeverityOf(optIn)).toBeUndefined();
  });

  it('reads a pair of level and options and keeps the defaults of the others', () => {
    const config = resolver('{"rules": {"no-select-star": ["error", {"limit": 2}]}}').forFile('a.sql');
    expect(config.severityOf(star)).toBe('error');
    expect(config.optionsOf(star)).toEqual({ allowIn: [], limit: 2 });
  });
});

describe('overrides', () => {
  const config = resolver(`{
    // Two databases in one repository.
    "rules": { "no-select-star": "error" },
    "overrides": [
      { "files": ["*.lite.sql", "mobile/"], "dialect": "sqlite", "rules": { "no-select-star": "off" } },
      { "files": "mobile/server/**", "dialect": "mysql", "migrations": { "transaction": "none" } },
    ],
  }`);

  it('apply by glob, and a later one wins', () => {
    expect(config.problems).toEqual([]);
    expect(config.forFile('a.sql').dialect).toBe('auto');
    expect(config.forFile('deep/down/a.lite.sql').dialect).toBe('sqlite');
    expect(config.forFile('mobile/a.sql').dialect).toBe('sqlite');
    expect(config.forFile('mobile/server/a.sql').dialect).toBe('mysql');
    expect(config.forFile('mobile/server/a.sql').transaction).toBe('none');
  });

  it('leave alone what they do not mention', () => {
    expect(config.forFile('mobile/server/a.sql').severityOf(star)).toBe('off');
    expect(config.forFile('mobile/a.sql').severityOf(money)).toBe('error');
    expect(config.forFile('a.sql').severityOf(star)).toBe('error');
  });
});

describe('ignore globs', () => {
  it.each([
    ['legacy', 'legacy/a.sql', true],
    ['legacy', 'x/legacy/y/a.sql', true],
    ['/legacy', 'x/legacy/a.sql', false],
    ['*.gen.sql', 'x/y/a.gen.sql', true],
    ['db/seeds/', 'db/seeds/a.sql', true],
    ['db/**/old_*.sql', 'db/x/y/old_1.sql', true],
    ['app/(shop)/a.sql', 'app/(shop)/a.sql', true],
    ['.hidden', '.hidden/a.sql', true],
    ['{a,b}.sql', 'x/b.sql', true],
    ['legacy', 'legacy.sql', false],
  ])('%s on %s gives %s', (glob, path, expected) => {
    expect(
      resolver(JSON.stringify({ ignore: [glob] }))
        .forFile(path)
        .isIgnored(path),
    ).toBe(expected);
  });

  it('take back with an exclamation mark, in order', () => {
    const config = resolver('{"ignore": ["legacy", "!legacy/keep.sql"]}').forFile('legacy/keep.sql');
    expect(config.isIgnored('legacy/keep.sql')).toBe(false);
    expect(config.isIgnored('legacy/other.sql')).toBe(true);
  });
});

describe('problems of a configuration', () => {
  function problemsOf(text: string) {
    return resolver(text).problems.map((problem) => ({
      at: text.slice(problem.span.start, problem.span.end),
      severity: problem.severity,
      message: problem.message,
    }));
  }

  it('names an unknown key, with the key that was meant, and keeps the rest', () => {
    const text = '{"dialct": "mysql", "minConfidence": 50}';
    expect(problemsOf(text)).toEqual([
      {
        at: '"dialct"',
        severity: 'warning',
        message: 'Unknown key "dialct"; it has no effect. Did you mean "dialect"?',
      },
    ]);
    expect(resolver(text).forFile('a.sql').minConfidence).toBe(50);
  });

  it('names an unknown rule', () => {
    expect(problemsOf('{"rules": {"no-flaot-money": "off"}}')).toEqual([
      {
        at: '"no-flaot-money"',
        severity: 'warning',
        message: 'Unknown rule "no-flaot-money"; it has no effect. Did you mean "no-float-money"?',
      },
    ]);
  });

  it.each([
    ['{"dialect": "postgres"}', '"postgres"', '"dialect" cannot be "postgres"; use "auto", "postgresql"'],
    ['{"minConfidence": 101}', '101', '"minConfidence" must lie between 0 and 100, not 101.'],
    ['{"minConfidence": 1.5}', '1.5', '"minConfidence" must be a whole number.'],
    ['{"rules": []}', '[]', '"rules" must be an object.'],
    ['{"rules": {"no-float-money": 2}}', '2', '"no-float-money" must be one of "off", "hint"'],
    ['{"rules": {"no-float-money": "warn"}}', '"warn"', 'Did you mean'],
    ['{"rules": {"no-select-star": ["error", {"limit": 0}]}}', '0', '"limit" must lie between 1 and'],
    ['{"ignore": "legacy"}', '"legacy"', '"ignore" must be a list.'],
    ['{"ignore": ["a*b*c*d*e*f*g*h*i*j"]}', '"a*b*c*d*e*f*g*h*i*j"', '"ignore" may hold at most 8 wildcards.'],
    ['{"overrides": [{"dialect": "mysql"}]}', '{', 'This entry has no "files"'],
    ['{"overrides": [{"files": []}]}', '[]', '"files" must not be empty.'],
    ['{"targets": {"postgresql": true}}', 'true', '"postgresql" must be a string or a number.'],
    ['[]', '[]', 'The configuration must be an object.'],
    ['{"dialect": mysql}', 'mysql', 'This is not valid JSON (invalid symbol).'],
  ])('says at the place what is wrong in %s', (text, at, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ at, message: expect.stringContaining(message) });
  });

  it('drops only the bad part of a rule entry, an override or a list', () => {
    const config = resolver(`{
      "rules": { "no-select-star": ["error", { "limit": 0, "allowIn": ["x"] }], "no-float-money": "loud" },
      "ignore": ["legacy", 7],
      "overrides": [{ "files": "b.sql", "dialect": "oracle", "minConfidence": 10 }]
    }`);
    expect(config.problems).toHaveLength(4);
    const file = config.forFile('legacy/a.sql');
    expect(file.optionsOf(star)).toEqual({ allowIn: ['x'], limit: 5 });
    expect(file.severityOf(money)).toBe('error');
    expect(file.isIgnored('legacy/a.sql')).toBe(true);
    expect(config.forFile('b.sql')).toMatchObject({ dialect: 'auto', minConfidence: 10 });
  });

  it('reports broken JSON once and keeps what can be read', () => {
    const config = resolver('{"dialect": "mysql", "minConfidence": 50, "rules": {');
    expect(config.problems).toHaveLength(1);
    expect(config.forFile('a.sql')).toMatchObject({ dialect: 'mysql', minConfidence: 50 });
  });

  it('accepts comments, trailing commas, a byte order mark and an empty file', () => {
    expect(resolver('\uFEFF{ /* why */ "dialect": "mysql", // here\n}').problems).toEqual([]);
    expect(resolver('').problems).toEqual([]);
  });

  it('have no path where the settings are wrong, and foreign settings are passed over', () => {
    const config = resolveConfig({
      files: [],
      rules,
      settings: { trace: { server: 'off' }, preset: 'most', ignore: null },
    });
    expect(config.problems).toMatchObject([
      { path: undefined, message: expect.stringContaining('"preset" cannot be "most"') },
    ]);
  });

  it('survive hostile texts: deep nesting and keys of the prototype', () => {
    expect(resolver('['.repeat(200_000)).problems).toHaveLength(1);
    const config = resolver('{"__proto__": {"dialect": "mysql"}, "constructor": 1, "rules": {"toString": "off"}}');
    expect(config.problems).toHaveLength(3);
    expect(config.forFile('a.sql').dialect).toBe('auto');
  });

  it('never throw and always lie within the text', () => {
    const json = fc.json({ maxDepth: 4 });
    const keyed = fc.dictionary(fc.constantFrom('dialect', 'rules', 'ignore', 'overrides', 'targets'), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          fc.string(),
          keyed.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const config = resolver(text);
          for (const { span } of config.problems) {
            expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
          }
          config.forFile('x/y.sql').isIgnored('x/y.sql');
        },
      ),
    );
  });
});
