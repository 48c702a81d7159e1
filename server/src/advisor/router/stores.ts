import type { Signal } from './signals.ts';

/** Words that weigh two stores against each other. */
const CHOICE = new Set(
  'or vs versus ou alternative instead choose choosing choice choix choisir decide over replacement keep simply pick between entre'.split(
    ' ',
  ),
);

/** Two engines by name with a word of choice between or around them. */
export function weighsStores(words: readonly string[], signals: readonly Signal[]): boolean {
  const stores = signals.filter(isStore);
  const names = new Set(
    stores.map((signal) => signal.spoke + (signal.spoke === 'databases-data-core' ? signal.term : '')),
  );
  if (names.size < 2) return false;
  for (let index = 1; index < stores.length; index++) {
    const [one, other] = [stores[index - 1], stores[index]];
    if (one === undefined || other === undefined || one.spoke === other.spoke || other.at - one.at > 6) continue;
    if (words.slice(one.at + 1, other.at).some((word) => CHOICE.has(word))) return true;
  }
  return (
    words.slice(0, 4).some((word) => word === 'why' || word === 'which' || word === 'choix' || word === 'pourquoi') &&
    words.some((word) => CHOICE.has(word))
  );
}

const WITHOUT_SPOKE = new Set([
  'sqlite',
  'libsql',
  'turso',
  'cloudflare d1',
  'duckdb',
  'sql server',
  'mssql',
  'oracle',
  'cockroachdb',
  'spanner',
]);
const STORE_NAMES = new Set(
  'pg postgres postgresql postgre postgress mysql mariadb clickhouse redis valkey memcached mongodb mongo dynamodb cassandra scylladb firestore elasticsearch elastic opensearch couchdb neo4j timescaledb influxdb'.split(
    ' ',
  ),
);

/** It begins with the name of a store, and is not merely a thing of one. */
export function isStore({ spoke, term }: Signal): boolean {
  const [first = ''] = term.split(' ');
  return spoke === 'databases-data-core'
    ? WITHOUT_SPOKE.has(term) || (WITHOUT_SPOKE.has(first) && /(?: vs| or| ou)$/.test(term))
    : STORE_NAMES.has(first);
}

/** Asks which of several stores holds what. */
const SHARES = new Set([
  'what goes where',
  'qui va ou',
  'quoi va ou',
  'qui stocke quoi',
  'quoi dans quelle base',
  'what is kept where',
  'which store keeps',
  'what lives where',
  'qu est ce qui va',
  'qui fait foi',
  'source of truth',
  'what is stored where',
  'which data goes',
  'what goes in',
  'holds the truth',
  'which holds',
  'what lives in',
  'qui garde quoi',
  'who keeps what',
]);

export function sharesOut(signals: readonly Signal[]): boolean {
  const stores = new Set(signals.filter(isStore).map(({ spoke }) => spoke));
  return stores.size >= 2 && signals.some(({ spoke, term }) => spoke === 'databases-data-core' && SHARES.has(term));
}
