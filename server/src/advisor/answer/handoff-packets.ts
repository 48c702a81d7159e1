import type { SiblingId } from '../router/route-ids.ts';
import type { Language } from './answer.ts';

/** What goes to a sibling with a question, and what stays here. */
export interface Packet {
  /** What is put into the packet. */
  readonly send: string;
  /** What the data layer decides, whatever the sibling does. */
  readonly decides: string;
}

/** What stands before the lines of a packet. */
export const PACKET_LABELS: Readonly<
  Record<Language, { readonly send: string; readonly known: string; readonly decides: string }>
> = {
  en: { send: 'Send along', known: 'Known from the workspace', decides: 'The data side decides' },
  fr: { send: 'À joindre', known: "Connu par l'espace de travail", decides: 'La couche de données décide' },
};

/** What each sibling gets, in both languages. */
export const PACKETS: Readonly<Record<SiblingId, Readonly<Record<Language, Packet>>>> = {
  'php-laravel': {
    en: {
      send: 'the SQL that Eloquent or Doctrine wrote, its EXPLAIN with real values, table sizes and indexes',
      decides: 'types, keys, indexes, constraints, the DDL with its lock, isolation and what is retried',
    },
    fr: {
      send: 'le SQL produit par Eloquent ou Doctrine, son EXPLAIN avec de vraies valeurs, tailles et index des tables',
      decides: 'types, clés, index, contraintes, DDL et son verrou, isolation et ce qui est rejoué',
    },
  },
  jvm: {
    en: {
      send: 'the SQL that Hibernate logged, the number of statements of the request, pool size and instances',
      decides: 'types, constraints, indexes, the DDL with its lock, the budget of connections, what is retried',
    },
    fr: {
      send: "le SQL journalisé par Hibernate, le nombre d'instructions de la requête, taille du pool et instances",
      decides: 'types, contraintes, index, DDL et son verrou, budget de connexions, ce qui est rejoué',
    },
  },
  'backend-architecture': {
    en: {
      send: 'the invariant, the use case that changes it, the tables, who else writes them, the error codes',
      decides: 'which constraint, lock or version holds the invariant, isolation, lock order, idempotency key',
    },
    fr: {
      send: "l'invariant, le cas d'usage qui le change, les tables, les autres écrivains, les codes d'erreur",
      decides: "contrainte, verrou ou version qui tient l'invariant, isolation, ordre des verrous, clé d'idempotence",
    },
  },
  'frontend-developer': {
    en: {
      send: "the endpoint, its measured time and the database's share, order and cursor, the field that holds the version",
      decides: 'shape, order, paging and freshness that the server promises, and how a conflict shows',
    },
    fr: {
      send: "l'appel, son temps mesuré et la part de la base, l'ordre et le curseur, le champ de version",
      decides: "forme, ordre, pagination et fraîcheur promis par le serveur, et comment un conflit s'annonce",
    },
  },
  devops: {
    en: {
      send: 'engine and major version, extensions, storage and IOPS, memory, connections, RPO and RTO, users',
      decides: 'settings, users and rights, what a backup must prove, the order of migration and rollout',
    },
    fr: {
      send: 'moteur et version majeure, extensions, stockage et IOPS, mémoire, connexions, RPO et RTO, utilisateurs',
      decides:
        'réglages, utilisateurs et droits, preuve attendue des sauvegardes, ordre de la migration et du déploiement',
    },
  },
  'testing-process': {
    en: {
      send: 'the migrations, constraints and edge cases, volumes, seeding SQL, which columns are personal',
      decides: 'same engine and major version, the reset, seeds by natural key, masking rules',
    },
    fr: {
      send: 'les migrations, contraintes et cas limites, volumes, SQL de remplissage, colonnes personnelles',
      decides: 'même moteur et même version majeure, remise à zéro, données par clé naturelle, règles de masquage',
    },
  },
  'direction-technique': {
    en: {
      send: 'volumes and growth, the ten hottest accesses, invariants, RPO and RTO, residence, options with scores, the way out',
      decides: 'the recommendation with its risks; the signature is theirs',
    },
    fr: {
      send: 'volumes et croissance, les dix accès les plus chauds, invariants, RPO et RTO, lieu, options notées, plan de sortie',
      decides: 'la recommandation et ses risques ; la signature leur revient',
    },
  },
};
