import type { Dialect } from '../../text/dialect.ts';
import { enginesOfSkill } from '../passages/engines.ts';
import type { Route } from '../router/route.ts';
import type { SpokeId } from '../router/route-ids.ts';
import { fold, wordsOf } from '../router/words.ts';
import type { Language } from './answer.ts';

/** Questions that an answer offers at most. */
const MOST = 3;

type Bilingual = readonly [en: string, fr: string];

/** Questions that lead on from an answer of each spoke: whole sentences that the router gives to that spoke when they are asked. */
export const FOLLOW_UPS: Readonly<Record<SpokeId, readonly Bilingual[]>> = {
  'databases-data-core': [
    ['UUIDv7 or bigint for primary keys?', 'UUIDv7 ou bigint pour les clés primaires ?'],
    ['How large should the connection pool be?', 'Quelle taille pour le pool de connexions ?'],
    [
      'How do I make a write idempotent so that it is safe to retry?',
      'Comment rendre une écriture idempotente, donc rejouable ?',
    ],
  ],
  'data-modeling': [
    [
      'Should I use soft delete or really delete the rows?',
      'Suppression logique (deleted_at) ou vraie suppression des lignes ?',
    ],
    ['When is it right to denormalise the data model?', 'Quand faut-il dénormaliser le modèle de données ?'],
    [
      'How do I model a many-to-many relationship with attributes?',
      'Comment modéliser une relation plusieurs à plusieurs avec attributs ?',
    ],
  ],
  'scaling-architecture': [
    ['How do I choose a shard key?', 'Comment choisir la clé de sharding ?'],
    ['Which reads may go to a read replica?', 'Quelles lectures peuvent aller sur un réplica de lecture ?'],
    ['When is CQRS with a read model worth it?', 'Quand CQRS avec un modèle de lecture vaut-il la peine ?'],
  ],
  'database-migrations': [
    ['How do I rename a column without downtime?', 'Comment renommer une colonne sans interruption ?'],
    [
      'How do I backfill a new column in batches during a migration?',
      'Comment remplir une nouvelle colonne par lots pendant une migration ?',
    ],
    ['How long can a migration be rolled back?', 'Jusqu’à quand peut-on annuler une migration ?'],
  ],
  'prisma-patterns': [
    [
      'How do I review and edit a Prisma migration.sql before it is deployed?',
      'Comment relire et modifier un migration.sql de Prisma avant le déploiement ?',
    ],
    ['How do I avoid N+1 queries in Prisma?', 'Comment éviter les requêtes N+1 avec Prisma ?'],
    ['How large should the Prisma connection pool be?', 'Quelle taille pour le pool de connexions de Prisma ?'],
  ],
  'orm-patterns': [
    [
      'How do I avoid N+1 queries with SQLAlchemy or another ORM?',
      'Comment éviter les requêtes N+1 avec SQLAlchemy ou un autre ORM ?',
    ],
    ['Is TypeORM synchronize safe in production?', 'Peut-on utiliser synchronize de TypeORM en production ?'],
    ['How do I review an Alembic autogenerate migration?', 'Comment relire une migration Alembic autogenerate ?'],
  ],
  'postgres-patterns': [
    [
      'Which PostgreSQL index type fits jsonb containment queries?',
      'Quel type d’index PostgreSQL pour des requêtes jsonb ?',
    ],
    [
      'How do I tune autovacuum for a hot PostgreSQL table?',
      'Comment régler autovacuum sur une table PostgreSQL très modifiée ?',
    ],
    ['When should I partition a PostgreSQL table?', 'Quand partitionner une table PostgreSQL ?'],
  ],
  'mysql-patterns': [
    ['Which ALTER TABLE changes are instant in MySQL 8?', 'Quels ALTER TABLE sont instantanés avec MySQL 8 ?'],
    [
      'What do I do about "Waiting for table metadata lock" in MySQL?',
      'Que faire face à « Waiting for table metadata lock » dans MySQL ?',
    ],
    [
      'When does MySQL need gh-ost or pt-online-schema-change?',
      'Quand MySQL demande-t-il gh-ost ou pt-online-schema-change ?',
    ],
  ],
  'clickhouse-io': [
    ['How do I choose ORDER BY for a ClickHouse table?', 'Comment choisir ORDER BY pour une table ClickHouse ?'],
    ['How should I batch inserts into ClickHouse?', 'Comment regrouper les insertions dans ClickHouse ?'],
    ['How do I update or delete rows in ClickHouse?', 'Comment modifier ou supprimer des lignes dans ClickHouse ?'],
  ],
  'redis-patterns': [
    ['How do I prevent a Redis cache stampede?', 'Comment éviter un cache stampede avec Redis ?'],
    [
      'Which Redis maxmemory eviction policy should I choose?',
      "Quelle politique d'éviction maxmemory choisir dans Redis ?",
    ],
    ['Is a Redis lock safe for money or stock?', "Un verrou Redis est-il sûr pour de l'argent ou du stock ?"],
  ],
  'nosql-patterns': [
    ['Should I embed or reference documents in MongoDB?', 'Imbriquer ou référencer les documents dans MongoDB ?'],
    ['Which MongoDB index serves this query?', 'Quel index MongoDB pour cette requête ?'],
    [
      'How do I change an Elasticsearch mapping without downtime?',
      'Comment changer un mapping Elasticsearch sans interruption ?',
    ],
  ],
  'specialized-stores': [
    ['Is pgvector enough, or do I need a vector database?', 'pgvector suffit-il, ou faut-il une base vectorielle ?'],
    [
      'How do I measure the recall of a pgvector HNSW index?',
      'Comment mesurer le rappel d’un index HNSW de pgvector ?',
    ],
    [
      'TimescaleDB hypertable or PostgreSQL partitions for time series?',
      'Hypertable TimescaleDB ou partitions PostgreSQL pour des séries temporelles ?',
    ],
  ],
  queries: [
    ['How do I write a query for the running total of a report?', 'Comment écrire une requête avec un total cumulé ?'],
    [
      'How do I write a query for the latest row per group?',
      'Comment écrire une requête pour la dernière ligne par groupe ?',
    ],
    [
      'Why does NOT IN with a NULL in the subquery return nothing?',
      'Pourquoi NOT IN avec un NULL dans la sous-requête ne renvoie rien ?',
    ],
  ],
  'query-optimization': [
    [
      'How do I read the plan of a slow query with EXPLAIN ANALYZE?',
      "Comment lire le plan d'une requête lente avec EXPLAIN ANALYZE ?",
    ],
    ['Which unused or duplicate indexes can I drop?', 'Quels index inutilisés ou en double puis-je supprimer ?'],
    [
      'In which order do the columns of a composite index go to speed up a slow query?',
      "Dans quel ordre mettre les colonnes d'un index composite pour une requête lente ?",
    ],
  ],
  transactions: [
    ['Which isolation level prevents lost updates?', "Quel niveau d'isolation évite les mises à jour perdues ?"],
    [
      'How do I retry a transaction after a deadlock or a serialization failure?',
      'Comment réessayer une transaction après un interblocage ?',
    ],
    [
      'How do I stop two transactions from booking the same seat?',
      'Comment empêcher deux transactions de réserver la même place ?',
    ],
  ],
  'data-throughput-accelerator': [
    [
      'What is the fastest way to bulk load a large CSV?',
      'Comment charger en masse un gros CSV le plus vite possible ?',
    ],
    [
      'How does an ETL import resume from a checkpoint after a crash?',
      'Comment un import ETL reprend-il depuis un point de contrôle après un plantage ?',
    ],
    ['Which batch size suits a bulk import?', 'Quelle taille de lot pour un import en masse ?'],
  ],
  'security-compliance': [
    ['How do I encrypt a column that holds personal data?', 'Comment chiffrer une colonne de données personnelles ?'],
    [
      'Which roles and privileges should the application user have?',
      'Quels rôles et privilèges donner à l’utilisateur de l’application ?',
    ],
    ['How do I carry out a GDPR erasure request?', "Comment traiter une demande d'effacement RGPD ?"],
  ],
  observability: [
    [
      'At which thresholds should database monitoring alert?',
      'À quels seuils la supervision de la base doit-elle alerter ?',
    ],
    ['How do I forecast disk capacity for the database?', 'Comment prévoir la capacité disque de la base ?'],
    ['Which SLO fits the latency of our database?', 'Quel SLO pour la latence de notre base ?'],
  ],
  'disaster-recovery': [
    [
      'How do I prove that our backups can be restored?',
      'Comment prouver que nos sauvegardes peuvent être restaurées ?',
    ],
    ['Which RPO and RTO should we aim for?', 'Quels RPO et RTO viser ?'],
    ['How does point-in-time restore (PITR) work?', 'Comment fonctionne la restauration à un instant donné (PITR) ?'],
  ],
};

/** Up to three questions that lead on: of each routed spoke in turn, none that says much the same as what was asked. */
export function followUps(
  question: string,
  found: Route,
  engines: ReadonlySet<Dialect>,
  language: Language,
): readonly string[] {
  const asked = new Set(wordsOf(fold(question)));
  const lists = found.spokes
    .filter((id) => fits(id, engines))
    .map((id) =>
      (FOLLOW_UPS[id] ?? []).map(([en, fr]) => (language === 'fr' ? fr : en)).filter((one) => !isAsked(one, asked)),
    );
  const chosen: string[] = [];
  for (let round = 0; round < MOST; round++) {
    for (const list of lists) {
      const one = list[round];
      if (one !== undefined && chosen.length < MOST) chosen.push(one);
    }
  }
  return chosen;
}

/** False for the spoke of an engine that is not in use. */
function fits(id: SpokeId, engines: ReadonlySet<Dialect>): boolean {
  const own = enginesOfSkill(id);
  return own.length === 0 || engines.size === 0 || own.some((engine) => engines.has(engine));
}

/** More than half of the long words of a question stand in the other one. */
function isAsked(one: string, asked: ReadonlySet<string>): boolean {
  const words = wordsOf(fold(one)).filter((word) => word.length > 3);
  return words.filter((word) => asked.has(word)).length * 2 > words.length;
}
