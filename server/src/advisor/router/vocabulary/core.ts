import { type SpokeVocabulary, terms } from './terms.ts';

/** Which store, which identifiers, how many connections. */
export const core: SpokeVocabulary = {
  spoke: 'databases-data-core',
  names: terms(`
    hikari; uuid; uuidv7; uuidv4; ulid; which database; which db; what database; pool size; connection pool; choix
    de la base; choix de la bdd; quelle base; quelle bdd; idempotency key; idempotent; idempotence; pool de
    connexions; sql or nosql; oltp; olap; rdbms; sgbd; hikaricp; maximumpoolsize; choose a database; choosing a
    database; db to use; external pooler; storage backend
  `),
  errors: terms(`
    connection pool exhausted; timeout acquiring a connection; pool has been exhausted
  `),
  tools: terms(`
    maxpoolsize; connection pools; connection pooling; connections per pod; pooler; max pool; uuids; nanoid;
    snowflake id; snowflake ids; bigint id; auto increment; autoincrement; auto incremente; serial id; webhook
    retry; idempotency; connection string pool
  `),
  concerns: terms(`
    which data store; which storage; choice of database; quel sgbd; which engine to store; postgres or mysql;
    postgres vs mysql; mongodb vs postgres; postgres or mongodb; sqlite or postgres; sqlite vs; vs mongodb; vs
    postgresql; alternative to; relationnel ou; ou mongodb; ou postgres; ou mysql; sql db; oltp vs olap; source of
    truth; what goes where; which store; store choice; keep only postgres; replacement for; why not simply; kind
    of rdbms; vrai serveur de base; polyglotte; rejected alternatives; primary key strategy; public id; serverless
    functions; store files; images in the database; expose the id; exposer l'id; qui fait foi; connexions par
    instance; connections per instance; exhaust the database; safe to retry; twice on retry; plutot qu une base;
    json dans des fichiers; id in the url; id strategy; decide which; move off; too many connections from
    serverless; shared pool; new connection per request; small app; petite appli
  `),
  hints: terms(`
    sqlite; libsql; turso; cloudflare d1; duckdb; sql server; mssql; oracle; cockroachdb; cockroach; h2 database;
    spanner; data base; blobs; collision; collisions; identifiant; identifiants; suffit ou; postgresql or; mysql
    or; mongodb or; polyglot; elastic ou; too many connections; trop de connexions
  `),
};
