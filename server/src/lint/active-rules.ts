import type { FactKind, ParsedStatement } from '../model/statement.ts';
import type { RuleDialect, RulePart } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { ResolvedConfig } from './config.ts';

/** Relational dialects whose shared rules also run where the dialect is unknown. */
const COMMON_DIALECTS: readonly RuleDialect[] = ['postgresql', 'mysql', 'sqlite', 'tsql'];

/** A rule that is on, with its options. */
export interface ActiveRule<Part extends RulePart = RulePart> {
  readonly rule: Part;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Whose rules are wanted: those of SQL, of Prisma schemas, of calls to a Prisma client, or of calls to a driver. */
export type Audience = 'sql' | 'prisma' | 'client' | 'driver';

/** A rule that is run statement by statement. */
export type StatementRulePart = PartOf<'statement'> | PartOf<'timeline'>;

type PartOf<Scope extends RulePart['scope']> = Extract<RulePart, { readonly scope: Scope }>;

/** Which rules run where, worked out once for each configuration, dialect and audience: it is asked for every statement of every file. */
export class ActiveRules {
  readonly #rules: readonly RulePart[];
  readonly #known = new WeakMap<ResolvedConfig, Map<string, readonly ActiveRule[]>>();
  /** Of the lists that are known, what looks at statements of one kind. */
  readonly #byKind = new WeakMap<readonly ActiveRule[], Map<FactKind, readonly ActiveRule[]>>();

  constructor(rules: readonly RulePart[]) {
    this.#rules = rules;
  }

  rules<Scope extends RulePart['scope']>(
    scope: Scope,
    config: ResolvedConfig,
    dialect: Dialect,
    audience: Audience,
  ): readonly ActiveRule<PartOf<Scope>>[] {
    let lists = this.#known.get(config);
    if (!lists) {
      lists = new Map();
      this.#known.set(config, lists);
    }
    const key = `${scope} ${dialect} ${audience}`;
    let list = lists.get(key);
    if (!list) {
      list = this.#rules
        .filter(
          (rule) => rule.scope === scope && isFor(rule, dialect, audience) && config.severityOf(rule.meta) !== 'off',
        )
        .map((rule) => ({ rule, options: config.optionsOf(rule.meta) }));
      lists.set(key, list);
    }
    return list as readonly ActiveRule<PartOf<Scope>>[];
  }

  /** Those of a list that look at a statement or at one inside it. */
  lookingAt<Part extends StatementRulePart>(
    rules: readonly ActiveRule<Part>[],
    { fact, nested }: ParsedStatement,
  ): readonly ActiveRule<Part>[] {
    if (nested.length > 0) {
      const kinds = new Set([fact.kind, ...nested.map((inner) => inner.fact.kind)]);
      return rules.filter(({ rule }) => !rule.looksAt || rule.looksAt.some((kind) => kinds.has(kind)));
    }
    let byKind = this.#byKind.get(rules);
    if (!byKind) {
      byKind = new Map();
      this.#byKind.set(rules, byKind);
    }
    let list = byKind.get(fact.kind);
    if (!list) {
      list = rules.filter(({ rule }) => looksAt(rule, fact.kind));
      byKind.set(fact.kind, list);
    }
    return list as readonly ActiveRule<Part>[];
  }
}

/** Whether a rule may have something to say of statements of a kind. */
export function looksAt(rule: StatementRulePart, kind: FactKind): boolean {
  return rule.looksAt?.includes(kind) ?? true;
}

/** Whose rules a statement wants. */
export function audienceOf({ fact }: ParsedStatement, prisma = false): Audience {
  if (fact.kind === 'clientCall') return fact.client === 'driver' ? 'driver' : 'client';
  return prisma ? 'prisma' : 'sql';
}

function isFor(rule: RulePart, dialect: Dialect, audience: Audience): boolean {
  switch (audience) {
    case 'sql':
      return appliesTo(rule, dialect, false);
    case 'prisma':
      return appliesTo(rule, dialect, true);
    case 'client':
      // Calls of a Prisma client concern the rules of Prisma as well as those of the database's dialect.
      return appliesTo(rule, dialect, true) || appliesTo(rule, dialect, false);
    case 'driver':
      // How a program passes SQL to its driver is no matter of the dialect.
      return rule.meta.dialects.includes('postgresql');
  }
}

/** Whether a rule runs over files of that dialect, or over Prisma files. */
export function appliesTo(rule: RulePart, dialect: Dialect, prisma: boolean): boolean {
  const { dialects } = rule.meta;
  if (prisma) return dialects.includes('prisma');
  if (dialect === 'unknown') return COMMON_DIALECTS.every((one) => dialects.includes(one));
  return dialects.includes(dialect);
}
