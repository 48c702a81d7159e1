import { type SpokeVocabulary, terms } from './terms.ts';

/** Which store, which identifiers, how many connections. */
export const core: SpokeVocabulary = {
  spoke: 'databases-data-core',
  names: terms(`
    which database should; which database for; which database to use; which database fits; quelle base choisir; quelle base de donnees choisir; quelle base pour; quelle base de donnees pour; quelle base utiliser;
    hikari; uuid; uuidv7; uuidv4; ulid; which database; which db; what database; pool size; connection pool;
    choix de la base; choix de la bdd; quelle base; quelle bdd; idempotency key; idempotent; idempotence; pool
    de connexions; sql or nosql; oltp; olap; rdbms; sgbd; hikaricp; maximumpoolsize; choose a database; choosing
    a database; db to use; external pooler; storage backend; quel moteur; quelle base de donnees; moteur de base
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
    holds the truth; which holds; who wins on; what lives in; qui garde quoi; who keeps what;
    kind of database; type of database; pick a database; quel type de base; quelle sorte de base;
    what lives where; qui stocke quoi; quoi dans quelle base; what is kept where; which store keeps;
    which data store; which storage; choice of database; quel sgbd; which engine to store; postgres or mysql;
    postgres vs mysql; mongodb vs postgres; postgres or mongodb; sqlite or postgres; sqlite vs; vs mongodb;
    vs postgresql; alternative to; relationnel ou; ou mongodb; ou postgres; ou mysql; sql db; oltp vs olap;
    source of truth; what goes where; which store; store choice; keep only postgres; replacement for;
    why not simply; kind of rdbms; vrai serveur de base; polyglotte; rejected alternatives;
    primary key strategy; public id; serverless functions; store files; images in the database; expose the id;
    exposer l'id; qui fait foi; connexions par instance; connections per instance; exhaust the database;
    safe to retry; twice on retry; plutot qu une base; json dans des fichiers; id in the url; id strategy;
    decide which; move off; too many connections from serverless; shared pool; new connection per request;
    small app; petite appli; choose db; choosing db; which sql; which rdbms; which one to use as database;
    database choice; db choice; database selection; database engine choice; select a database;
    selection of database; db selection; decide on a database; decide on db; pick a database;
    change database engine; switch database; switch the dbms; switch to postgres; switch to postgresql;
    switch to sqlite; move to postgres; move to postgresql; move from sqlite; migrate to sqlite;
    instead of postgres; instead of mysql; instead of sqlite; instead of mongodb; instead of sqlite3;
    remplacer sqlite; remplacer mysql; remplacer mongodb; vrai sgbd; comme choix de base; choix d une base;
    use sqlite; use postgres instead; embedded database; base embarquee; key value store; file based database;
    flat files; csv files instead; csv as database; persistent storage option; storage engine choice;
    persistence layer choice; data storage solution; database comparison; pros and cons of sqlite;
    database technology; sql vs nosql; nosql vs sql; relational vs; relational or; connections per worker;
    pool exhausted; pool timeout; pool is full; reuse connection; connection per request; too many clients;
    primary key type; id generation; id generator; surrogate id; sequential ids; random ids; guid; guids;
    uuid primary key; id collision; expose ids; retry safe; good fit; suitable for; suited for; is it enough;
    enough for; do we need; do we really need; on a vraiment besoin; suffit; which database should;
    best database; meilleure base; replace redis; replace kafka; standardize on one; only postgres;
    switch to a real database; process it once; process once; delivered twice; sent twice; recu deux fois;
    traiter qu'une fois; opens a connection; open a connection; connection for every; connections should;
    pool of; primary keys; random id; public ids; one database or; same database for; fichiers json;
    fichiers plats; opaque identifiers; public api ids; idempotency key header; pool_size; max_overflow;
    leaderboard store; datastore; data store; pick a; object storage; identifiant pour; type d'identifiant;
    hors ligne; recommended connection pool; qui va ou; quoi va ou; what goes in; what is stored where;
    which data goes; qu est ce qui va; zero budget; pool be; should the pool; exhaust the pools;
    exhaust the pool; epuise le pool; connexions par worker; self hosted database; default database;
    base par defaut; db backend; backend de base; supported databases; ecriture idempotente; rendre idempotent;
    rejouable; idempotent write; replay safe; rejouer sans risque; where to keep; choose where; ou garder;
    ou conserver; good enough for a small; vraiment besoin de; how many users can;
    guess the ids; ids publics; what else can we use as a key; quitte mongodb pour; quitte mysql pour;
    move away from
  `),
  hints: terms(`
    sqlite; libsql; turso; cloudflare d1; duckdb; sql server; mssql; oracle; cockroachdb; cockroach; h2
    database; spanner; data base; blobs; collision; collisions; identifiant; identifiants; suffit ou; postgresql
    or; mysql or; mongodb or; polyglot; elastic ou; too many connections; trop de connexions; webhook; webhooks;
    duplicate requests; overkill; remplacer; max connections; database for; type of database; new database;
    database support; number of connections; open connections; connection limit; connection leak; json files;
    document store; storage options; compare databases
  `),
};
