import type { Subjects } from './subjects.ts';

/** Subjects of the spokes about queries and integrity. */
export const RUN_SUBJECTS: Subjects = {
  queries: {
    'Predicates an index can serve':
      'function on column, date(created_at), lower(email), sargable, index not used where, or condition index, implicit cast index, cast column where, why is index not used, leading wildcard, between dates, filter by date, index non utilise',
    'NULL, duplicates, empty sets':
      'not in select, where id not in select, not in select returns nothing, not in returns nothing, not in null, not exists, null comparison, count null, left join duplicates, distinct duplicates, is null, rows without match, anti join, not in subquery, lignes sans correspondance, avg null, query returns duplicates, returns no rows, count(*) join, sum doubled, customers without orders, ne retourne rien',
    Pagination:
      'pagination, offset slow, keyset, infinite scroll, cursor pagination, page 5000, limit offset, next page, seek method, paginer, deep pages, stable order pages, total count pages',
    'Top N per group':
      'customers last order, with their last, with last order, latest row per group, top n per group, latest order of each customer, last per customer, greatest n per group, distinct on, row_number, most recent per, latest per user, dernier par client, derniere commande, derniere ligne par groupe, newest per, first per group, top 3 per category, plus recent de chaque, latest order of each, last order of each customer, derniere commande de chaque, derniere commande client, dernier de chaque, last order per customer, most recent row for each',
    'Joins, sets, CTEs':
      'select distinct join, distinct join, cte, recursive query, with recursive, left join, union or union all, exists or join, lateral, join multiplies rows, where on left join, jointure, recursive cte, full outer join, pivot, self join, cte slow, intersect',
    'N+1':
      'n+1, query in a loop, query per row, many small queries, requete dans une boucle, dataloader, batch load children',
    Writes:
      'upsert, on conflict, merge statement, insert or update, bulk insert, insert returning, update from join, delete in batches, delete duplicates, remove duplicate rows, on duplicate key, supprimer doublons, delete millions rows, update join, inserer ou mettre a jour, bulk update, insert select, deduplicate rows, delete old rows',
    'Search in text':
      'lower like select, select where like, like slow query, like million rows, requete lente like million, like %, ilike, text search, full text, fuzzy search, trigram, pg_trgm, tsvector, autocomplete, search by name, recherche plein texte, recherche texte, like slow, rechercher un mot, levenshtein, accent insensitive, unaccent, fulltext mysql, search box',
    'JSON and time':
      'query json, json field query, jsonb query, date_trunc, group by day, group by month, timezone query, json array, json_extract, time zone group, par jour, extraire json, gaps in dates, generate_series, group by hour, fuseau horaire, interval, unnest',
    'Reports and raw SQL':
      'report query, reporting, raw sql, view for report, dynamic filters, optional filters, window function, running total, cumulative sum, rapport, pivot table, crosstab, total cumule, moving average, rank, percentile, median, rollup, grouping sets, cumul, cumule, somme cumulee',
    'Safe to run':
      'safe to run, delete without where, update without where, run query production, dry run, test update before, requete dangereuse, read only, limit blast radius',
    Portability:
      'portable sql, works in mysql and postgres, dialect difference, convert query, mysql syntax in postgres, convertir requete, limit vs top, translate query, ifnull coalesce, equivalent in postgres, equivalent mysql',
  },
  'query-optimization': {
    Method:
      'slow query, optimise query, optimize query, query takes seconds, speed up query, make faster, requete lente, accelerer requete, optimiser requete, slow endpoint, query timeout, takes 30 seconds, performance problem, why is my query slow',
    'Getting the plan':
      'explain analyze, get plan, explain buffers, auto_explain, how to run explain, obtenir plan, analyze format json, explain mysql',
    'Reading the plan':
      'seq scan, read explain, nested loop, hash join, rows estimated actual, explain output, query plan, bitmap heap scan, index only scan, rows removed by filter, lire plan, actual time, external merge, type all, using filesort, estimate wrong, misestimate, cost=, heap fetches, full table scan, parcours sequentiel, plan execution',
    'When the estimate is wrong':
      'estimate wrong, wrong estimate, rows estimated actual, estimated rows actual rows, estimate off, misestimate, bad estimate, rows estimated 1, nested loop loops, planner chooses wrong, create statistics, wrong plan, estimation fausse, mauvaise estimation, planner misestimates',
    'Index rules':
      'which index to add, missing index, composite index, index for query, index for where order by, index foreign key, quel index ajouter, index manquant, should i index, do i need index, index order by, index low cardinality, index boolean, index composite, multi column index',
    'What an index costs':
      'too many indexes, index slow inserts, cost of index, index overhead, index every column, trop d index, cout index, hot update, inserts slow indexes',
    'Rewrites before indexes':
      'rewrite query, or to union, correlated subquery, select star, count slow, count(*) slow, subquery slow, distinct slow, in list large, order by random, reecrire requete, count lent, sous requete, large in list, group by slow',
    'Cache and precompute, in this order':
      'materialized view, cache query result, precompute, summary table, dashboard slow, rollup table, vue materialisee, refresh materialized view, tableau de bord lent, pre calculer, cache the query',
    'Optimise everything':
      'optimise everything, all queries slow, whole database slow, audit performance, top queries, tout optimiser, toutes les requetes, workload review',
    Targets: 'latency target, p99 budget, acceptable query time, how fast should',
    'Composite order: equality, then range':
      'composite index column order, equality range, index column order, order of columns index, multicolumn index, ordre des colonnes, leftmost prefix, equality then range',
    Selectivity:
      'selectivity, low cardinality index, index boolean column, index not used low selectivity, selectivite, index on status',
    'Covering indexes': 'covering index, include columns, index only scan, heap fetches, index couvrant',
    'Partial and expression indexes':
      'partial index, expression index, functional index, index lower, index where, index partiel, index expression',
    'Choice of type': 'index type, btree gin gist brin, choose index type, hash index',
    'Find duplicate, unused and missing indexes':
      'unused index, unused indexes, duplicate index, redundant index, find missing index, drop unused, index inutilises, index inutile, which indexes can i drop, indexes never used, sys.schema_unused_indexes, index doublons',
    'Ask before building: hypothetical indexes':
      'hypopg, hypothetical index, test index without building, invisible index, what if index',
    'Build, hide, drop': 'invisible index, drop index safely, build index, hide index, supprimer index',
    Maintenance: 'reindex, index bloat, rebuild index, index corruption, reconstruire index',
    'Triage order':
      'database slow, cpu 100, high cpu, slow server, where to start, base lente, cpu eleve, everything slow, iowait',
    'PostgreSQL memory and planner by size':
      'work_mem server ram, calculate work_mem, calculer work_mem, how much work_mem, work_mem serveur go, settings for 16 gb, shared_buffers, work_mem, effective_cache_size, random_page_cost, postgres memory settings, postgresql.conf, tune postgres, reglage memoire, maintenance_work_mem, jit',
    'PostgreSQL writes and checkpoints':
      'checkpoint, max_wal_size, checkpoints too frequent, wal writes, synchronous_commit, checkpoints are occurring too frequently, write heavy postgres',
    'Vacuum strategy': 'vacuum strategy, tune vacuum, autovacuum per table',
    'MySQL and MariaDB levers':
      'innodb_buffer_pool_size, mysql tuning, innodb_log_file_size, tune mysql, mysql cpu, mysql configuration performance, regler mysql, mysql lent',
    Connections: 'many connections slow, connection overhead',
    'Caching ladder': 'cache levels, where to cache, niveaux de cache',
    'Counting rows fast':
      'counting rows, speed up counting, counting rows table, count(id) faster, count id or count *, count(1) faster, heavy select count, count on every request, count query cpu, select count every call, count slow, count(*) slow, select count, select count from takes, count takes seconds, count rows fast, fast count, total count slow, count million rows, count lent, compter les lignes, nombre de lignes lent, approximate count, estimate count',
    'Regression guard':
      'query regression, plan regression, plan changed, performance test ci, slow after upgrade, slower after deploy, plan change, plan flip',
  },
  transactions: {
    'What each level really stops':
      'transaction sees old data, transaction see old data, transaction voit anciennes donnees, repeatable read mysql vs postgres, repeatable read prevent, isolation level mysql vs postgres, isolation level, read committed, repeatable read, serializable, snapshot isolation, phantom read, dirty read, non repeatable, niveau isolation, lecture fantome, default isolation, repeatable read mysql, which isolation level, isolation level should our job use, isolation level mysql job, see half finished, half committed, consistent snapshot report, niveau isolation pour',
    'One statement, or a version':
      'deux reservations, double reservation, reserver deux fois, meme creneau, same slot, booked twice, vendre deux fois, dernier article stock, sell last item twice, lost update, race condition, optimistic locking, version column, read modify write, double booking, same seat, same time, concurrent update balance, oversell, stock negative, inventory race, balance negative, verrouillage optimiste, deux utilisateurs, stale object, two requests same row, double spend, survente, last item, coupon used twice',
    'Retry policy':
      'retry, could not serialize access, serialization failure, 40001, 40p01, deadlock detected, deadlock retry, retry transaction, reessayer, should i retry, p2034, current transaction is aborted',
    Locks:
      'select for update, row lock, deadlock, lock order, advisory lock, for update, skip locked, lock wait, pessimistic, interblocage, verrou, verrous, nowait, deadlock detected, interblocages, lock rows, foreign key lock, for no key update, locks rows i did not select, locks too many rows',
    'Integrity in the schema first':
      'duplicate entry for key, error 1062, unique constraint, check constraint, constraint race, foreign key violation, violates foreign key, deferrable, duplicate key value violates unique constraint, violates check constraint, contrainte, integrite, insert duplicate race, exclusion constraint, overlapping bookings, violates not-null',
    'Orphans and data checks':
      'orphan rows, orphans, find inconsistent data, check data integrity, missing parent, lignes orphelines, orphelins, data quality, dangling',
    'Designing the transaction':
      'transaction boundary, long transaction, http call in transaction, transaction scope, where to begin transaction, nested transaction, savepoint, transaction longue, appel http transaction, email in transaction, idle in transaction application, transaction too long, money transfer, virement, transaction design, batch transaction',
    'Transfer between two rows':
      'transfer money, money transfer, transfer between two accounts, transfer between accounts, move balance, move amount, virement, virement entre comptes, transferer argent, debit and credit, wallet transfer, double entry, two accounts safely',
    'Numbers without gaps':
      'without gaps, gapless, invoice number, invoice numbers, sequential number per, number per customer, number per organization, numbers per tenant, ticket numbers, consecutive numbers, numero de facture, numerotation, numerotation continue, sans trou, counter per tenant, per tenant sequence, max id plus one',
    ORMs: 'transaction typeorm, transactional spring, orm transaction, sqlalchemy transaction, prisma transaction isolation, django atomic, select_for_update, entity manager, django transaction',
    'Audit trail':
      'audit trigger, history of changes, who changed, who changed what, what changed, keep history of changes, audit triggers, row history, qui a change quoi, historique des modifications',
  },
};
