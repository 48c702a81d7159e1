import { asksForChange, asksWhichStore, doubtsStore, movesBetweenStores } from './requests.ts';
import { isSibling, isSpoke, type RouteId, type SpokeId, stageOf } from './route-ids.ts';
import type { Signal } from './signals.ts';
import { isStore, sharesOut, weighsStores } from './stores.ts';
import type { SignalKind } from './vocabulary/terms.ts';

/** How much one signal of a kind says for its spoke. */
const STRENGTH: Readonly<Record<SignalKind, number>> = { names: 3, errors: 3, tools: 1.5, concerns: 1.5, hints: 0.5 };
/** Several words in a row are seldom there by chance. */
const LONGER_TERM = 1;

/** From this strength on, something was clearly said. */
export const CLEAR = 2.5;

const SIBLING_IDS = [
  'php-laravel',
  'jvm',
  'backend-architecture',
  'frontend-developer',
  'devops',
  'testing-process',
  'direction-technique',
] as const;

/** Frameworks that generate the SQL themselves: their own ORM is part of them. */
const FRAMEWORKS = ['php-laravel', 'jvm'] as const;

const CONCERNS = [
  'database-migrations',
  'data-throughput-accelerator',
  'disaster-recovery',
  'observability',
  'security-compliance',
  'scaling-architecture',
  'specialized-stores',
] as const;

const ORMS = ['prisma-patterns', 'orm-patterns'] as const;

/** Engines with a spoke. */
export const ENGINES = [
  'postgres-patterns',
  'mysql-patterns',
  'clickhouse-io',
  'redis-patterns',
  'nosql-patterns',
] as const;

/** Stores without the tables that a change would rewrite or lock. */
const WITH_OWN_CHANGES = ['clickhouse-io', 'redis-patterns', 'nosql-patterns', 'specialized-stores'] as const;

const GENERAL = ['query-optimization', 'transactions', 'data-modeling', 'databases-data-core'] as const;

/** Words that make a schema change a matter of production, even where an ORM is named. */
const ROLLOUT = new Set(
  'production prod downtime interruption coupure deploy deploying deployment live rollout safely lock locking bloquer verrouiller'.split(
    ' ',
  ),
);

/** Words of watching a database: what is watched is named beside them, and is not what is asked about. */
const WATCHING = new Set(
  'alert alerting alerte alarm alarme metric metrique prometheus grafana dashboard exporter'.split(' '),
);
/** The strength from which on watching was said more than once. */
const WATCHED = 4;

/** Words of data that is copied from one system to another. */
const KEPT_IN_STEP = new Set(
  'sync syncing synchronise synchroniser synchronize debezium kafka cdc cqrs capture step dual federated microservice'.split(
    ' ',
  ),
);

/** Words that join one task to the next. */
const SEQUENCE = new Set('then puis ensuite afterwards tell where both'.split(' '));

/** What the rules of precedence say before the ranker weighs the words. */
export interface Verdict {
  readonly id: RouteId;
  /** The rule that decided, in words. */
  readonly rule: string;
  /** The stores that are named are weighed against each other: candidates, not tasks. */
  readonly isChoice?: true;
  /** Data moves from one store to another: both take part, and so does the load. */
  readonly isMove?: true;
  /** No word in the question can outweigh it. */
  readonly isDecisive?: true;
  /** It asks how to change what runs in production. */
  readonly isRollout?: true;
  /** It asks for one change in the imperative. */
  readonly isRequest?: true;
  /** The store has shards and replicas of its own, and nothing is kept in step with another system. */
  readonly hasOwnShards?: true;
  /** Too little was said for a rule: the words decide. */
  readonly isGuess?: true;
}

/** The strength of what was said for each spoke and sibling. */
export function strengths(signals: readonly Signal[]): ReadonlyMap<RouteId, number> {
  const sums = new Map<RouteId, number>();
  for (const { spoke, kind, term } of signals) {
    const longer = (kind === 'tools' || kind === 'concerns') && term.includes(' ') ? LONGER_TERM : 0;
    sums.set(spoke, (sums.get(spoke) ?? 0) + STRENGTH[kind] + longer);
  }
  return sums;
}

/** Applies the rules of precedence to the signals and words alone. */
export function verdictOf(words: readonly string[], signals: readonly Signal[]): Verdict {
  const said = strengths(signals);
  const clear = (ids: readonly RouteId[]) => strongest(ids, said, CLEAR);
  if (movesBetweenStores(words, signals.filter(isStore)))
    return { id: 'database-migrations', rule: 'moving from one store to another ends in a cutover', isMove: true };
  if (weighsStores(words, signals))
    return { id: 'databases-data-core', rule: 'it weighs one store against another', isChoice: true };
  if (asksWhichStore(words))
    return { id: 'databases-data-core', rule: 'it asks which store to take', isChoice: true, isDecisive: true };
  if (sharesOut(signals))
    return { id: 'databases-data-core', rule: 'it asks which of several stores holds what', isDecisive: true };
  if (doubtsStore(words, signals.filter(isStore)))
    return { id: 'databases-data-core', rule: 'it asks whether a store is the right one', isChoice: true };
  const first = firstOfSeveral(words, said);
  if (first !== undefined)
    return { id: first, rule: 'of several tasks, the one that comes first in a change is opened first' };
  const orm = clear(ORMS);
  const framework = clear(FRAMEWORKS);
  if (framework !== undefined && orm === undefined) {
    return { id: framework, rule: 'the framework above the database owns it', isDecisive: true };
  }
  const sibling = clear(SIBLING_IDS);
  const isPlace = sibling === 'devops' && signals.some(({ kind, spoke }) => kind === 'errors' && isSpoke(spoke));
  if (sibling !== undefined && !isPlace) return { id: sibling, rule: 'the layer above the database owns it' };
  if (orm === undefined && clear(WITH_OWN_CHANGES) === undefined && asksForChange(words))
    return { id: 'database-migrations', rule: 'it asks for a change of a table', isRequest: true };
  const concern = clear(CONCERNS);
  if (concern !== undefined && !staysBelow(concern, words, { orm, said })) {
    const changesLive = concern === 'database-migrations' && isRollout(words);
    const isDecisive = concern === 'observability' && watches(words, said.get(concern) ?? 0);
    return {
      id: concern,
      rule: 'changing, moving or running data comes before the engine',
      ...(isDecisive ? { isDecisive } : {}),
      ...(changesLive ? { isRollout: changesLive } : {}),
    };
  }
  if (orm !== undefined) return { id: orm, rule: 'an ORM comes before its engine' };
  const engine = clear(ENGINES);
  if (engine !== undefined)
    return {
      id: engine,
      rule: 'a named engine comes before the general spokes',
      ...(hasOwnTasks(engine) && !keepsInStep(words) ? { hasOwnShards: true } : {}),
    };
  const general = clear(GENERAL);
  if (general !== undefined) return { id: general, rule: 'no engine is named, so the concern decides' };
  const outside = said.get('out-of-scope') ?? 0;
  const leaning = strongest(
    [...said.keys()].filter((id) => id !== 'out-of-scope'),
    said,
    0.5,
  );
  if (leaning !== undefined && (said.get(leaning) ?? 0) > outside)
    return { id: leaning, rule: 'nothing stronger was said', isGuess: true };
  return { id: 'out-of-scope', rule: 'nothing in it speaks of stored data', isGuess: true };
}

/** What decides between a concern and the ORM or engine that is named with it. */
interface Named {
  readonly orm: RouteId | undefined;
  readonly said: ReadonlyMap<RouteId, number>;
}

/**
 * An ORM's migrations are its own until production is at stake. ClickHouse and the document and search stores have no ALTER that other
 * engines would know, and their shards are part of their own design unless the data is kept in step with another system.
 */
function staysBelow(concern: RouteId, words: readonly string[], { orm, said }: Named): boolean {
  if (concern === 'database-migrations') {
    const store = Math.max(said.get('clickhouse-io') ?? 0, said.get('nosql-patterns') ?? 0);
    return store >= CLEAR || (orm !== undefined && !isRollout(words));
  }
  if (concern === 'scaling-architecture') {
    const store = Math.max(said.get('clickhouse-io') ?? 0, said.get('nosql-patterns') ?? 0);
    return store >= CLEAR && !keepsInStep(words);
  }
  return false;
}

/** Data is copied from one system to another. */
export function keepsInStep(words: readonly string[]): boolean {
  return words.some((word) => KEPT_IN_STEP.has(word));
}

/** It asks what to watch, and says so more than once. */
function watches(words: readonly string[], strength: number): boolean {
  return strength >= WATCHED && words.some((word) => WATCHING.has(word));
}

/**
 * Where several tasks were clearly said and joined to each other, the one that comes first in a change's life. One engine alone only
 * serves the others; two or more are tasks of their own.
 */
function firstOfSeveral(words: readonly string[], said: ReadonlyMap<RouteId, number>): SpokeId | undefined {
  if (!isSequence(words)) return undefined;
  const clear = [...said].filter(([, strength]) => strength >= CLEAR).map(([id]) => id);
  if (clear.some(isSibling)) return undefined;
  const engines = clear.filter(isEngine);
  const tasks = clear.filter(isSpoke).filter((id) => engines.length > 1 || !isEngine(id));
  if (new Set(tasks.map(stageOf)).size < 2) return undefined;
  return tasks.sort((a, b) => (stageOf(a) ?? 0) - (stageOf(b) ?? 0))[0];
}

/** Words in it join one task to the next. */
export function isSequence(words: readonly string[]): boolean {
  return words.some((word) => SEQUENCE.has(word));
}

export function isEngine(id: RouteId): boolean {
  return (ENGINES as readonly RouteId[]).includes(id);
}

/** Products whose name alone says that their code is the subject. */
const ORM_NAMES = new Set(
  'prisma drizzle typeorm sequelize sqlalchemy alembic django gorm activerecord mikroorm doctrine'.split(' '),
);

/** Products of one engine's world, which say its name as surely as the engine's own. */
const ENGINE_PRODUCTS = new Set(
  'pgbouncer supabase neon galera proxysql bullmq redlock mergetree replacingmergetree'.split(' '),
);

/**
 * An engine or ORM that is named comes before the general spokes, whatever the other words are; a choice between engines stays one. A change
 * of what runs in production comes before the relational engine that it runs on.
 *
 * @param likeliest the route that the words speak for
 */
export function namedBefore(
  { id, isGuess, isRollout, hasOwnShards }: Verdict,
  likeliest: RouteId,
  signals: readonly Signal[],
): RouteId {
  if (isRollout === true && isEngine(likeliest) && !hasOwnTasks(likeliest)) return id;
  if (isGuess === true) return likeliest;
  const own = signals.filter((signal) => signal.spoke === id);
  const isProduct = isEngine(id) && own.some(({ term }) => ENGINE_PRODUCTS.has(term));
  const isName = own.some((signal) => (isEngine(id) ? isStore(signal) : isOrmName(signal)));
  if (hasOwnShards === true && likeliest === 'scaling-architecture' && (isProduct || isName)) return id;
  const isServed = isEngine(likeliest) && !hasOwnTasks(likeliest) && isServedBy(id);
  if (id === 'specialized-stores' && isServed) return id;
  if (!isServed && !(GENERAL as readonly RouteId[]).includes(likeliest)) return likeliest;
  return isProduct || (isName && likeliest !== 'databases-data-core') ? id : likeliest;
}

/** An ORM generates the SQL of its engine; vectors and time series are a relational engine's extensions. */
function isServedBy(id: RouteId): boolean {
  return (ORMS as readonly RouteId[]).includes(id) || id === 'specialized-stores';
}

/** It begins with the name of an ORM, and is not merely a thing of one. */
export function isOrmName({ spoke, term }: Signal): boolean {
  return (ORMS as readonly RouteId[]).includes(spoke) && ORM_NAMES.has(term.split(' ', 1)[0] ?? '');
}

/** A cache, an analytical or a document store is asked for tasks of its own; a relational engine serves those of others. */
export function hasOwnTasks(id: RouteId): boolean {
  return (WITH_OWN_CHANGES as readonly RouteId[]).includes(id);
}

function isRollout(words: readonly string[]): boolean {
  return words.some((word) => ROLLOUT.has(word));
}

function strongest(ids: readonly RouteId[], said: ReadonlyMap<RouteId, number>, least: number): RouteId | undefined {
  let best: RouteId | undefined;
  for (const id of ids) {
    const strength = said.get(id) ?? 0;
    if (strength >= least && (best === undefined || strength > (said.get(best) ?? 0))) best = id;
  }
  return best;
}
