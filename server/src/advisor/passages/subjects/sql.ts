import type { Subjects } from './subjects.ts';

/** Subjects of what goes wrong with queries and transactions, whatever the engine. */
export const SQL_SUBJECTS: Subjects = {
  'query-optimization': {
    'The index is not used':
      'index not used, not using index, not using my index, isn t using index, why isn t using index, ignores index, ignoring index, ignoring indexing, doesn t use the index, does not use index, planner did not choose index, seq scan instead of index, seq scan despite index, sequential scan index exists, index exists but seq scan, still seq scan, full scan despite index, index ignore, index pas utilise, n utilise pas l index, utilise pas mon index, parcours sequentiel malgre index, force index, enable_seqscan, index never used by planner, possible_keys null, mysql not using index',
    'ORDER BY with LIMIT takes the wrong index':
      'order by limit slow, order by id limit, limit 1 slow, order by desc limit slow, wrong index, uses primary key instead, scans primary key backward, index scan backward, adding order by slow, adding limit slow, limit makes query slow, slow with limit, order by limit wrong index, mauvais index, order by lent, order by created_at desc slow, picks wrong index, chooses wrong index, sort by date slow',
    'OFFSET gets slow, and from some page on the index is dropped':
      'offset slow, deep offset, large offset, offset above, offset index not used, pagination slow, deep pagination, page 1000 slow, limit offset slow, last pages slow, infinite scroll slow, pagination lente, offset lent, page lente, keyset pagination',
    "Contains search is slow: LIKE '%word%' and ILIKE":
      'ilike slow, like slow, like % slow, contains word, subject contains, search contains, ilike takes, like takes seconds, substring search, text contains slow, wildcard search slow, leading wildcard, search is slow, recherche lente, recherche contient, like lent, trigram index, icontains slow, recherche tres lente, ilike million rows, search substring',
    'A join is slow':
      'join slow, slow join, left join slow, left join very slow, inner join fast, join takes, joining tables slow, nested loop slow, hash join spills, jointure lente, left join lent, many joins slow, join million rows, join on or, slow join small data, join two big tables, slow with join, without limit slow',
    'Deleting or updating a parent is slow: foreign keys without an index':
      'no index on foreign keys, foreign keys without index, foreign key index missing, missing foreign key index, unindexed foreign key, delete slow, deleting takes minutes, delete parent slow, delete cascade slow, slow delete foreign key, delete one row slow, delete takes forever, suppression lente, delete lent, index cle etrangere, cles etrangeres sans index, trigger for constraint time, index foreign keys postgres, deleting is slow',
    'Slow after an upgrade, a restore or a big load':
      'slow after upgrade, slower after upgrade, slow since upgrade, after upgrading postgres slow, after upgrade seq scan, slow after restore, slow after pg_restore, slow after migration to new server, slow after import, query slow after bulk load, lent apres upgrade, lent apres mise a jour, lent depuis la montee de version, suite a l upgrade, charge suite upgrade, plan changed after upgrade, regression after upgrade, jit slow, jit off, parallel seq scan after upgrade, slower on new server',
    'Fast in the console, slow in the application':
      'fast in psql slow in application, fast in console slow, fast in pgadmin slow, slow from application, slow in app fast, slow only from code, generic plan slow, prepared statement slow, slow with parameters, parameterized query slow, rapide en console lent, slow in production fast locally, slow in prod fast in dev, plan_cache_mode, slow through orm',
    'The same query is sometimes slow':
      'sometimes slow, randomly slow, intermittent slow, occasionally slow, sporadic slow, spikes latency query, first query slow, first run slow, slow first time, parfois lente, lenteur aleatoire, lente par moments, query time varies, slow under load, becomes slow over time, suddenly slow, suddenly became slow, soudain lente',
    'Find the slowest queries':
      'find slow queries, find slowest queries, which queries are slow, slow query log, top queries, pg_stat_statements, identify slow queries, list slow queries, queries without index, requetes sans index, requetes les plus lentes, trouver les requetes lentes, requetes qui plombent, requetes lentes trouver, log slow queries, enable slow query log, log_min_duration_statement, most expensive queries, profiling queries database',
    'OR, IN and NOT IN that cannot use an index':
      'or slow, or condition slow, or prevents index, in list slow, in clause slow, in thousands of values, large in clause, not in slow, not exists slow, or is null slow, optional filter slow, where or two tables, in liste lente, not in lent, too many parameters in, in with 10000 ids',
    'Latest row per group, DISTINCT and GROUP BY are slow':
      'distinct slow, group by slow, select distinct slow, distinct on slow, latest row per group slow, latest per group slow, last value per device slow, count distinct slow, max per group slow, group by lent, distinct lent, dernier par groupe lent, aggregation slow, hashaggregate disk',
    'Aggregates on a dashboard: materialised view or rollup':
      'dashboard slow, dashboard queries slow, materialized view, refresh materialized view concurrently, materialized view refresh slow, cannot refresh materialized view concurrently, rollup table, summary table, statistics page slow, report aggregates slow, sum over millions, aggregate query slow, tableau de bord lent, vue materialisee, statistiques lentes, rapport lent, precompute aggregates, analytics query slow',
    'UPDATE or DELETE of many rows is slow':
      'update many rows slow, update million rows, bulk update slow, delete million rows, delete old rows, update slow, mass update, mass delete, update takes hours, batch update, batch delete, delete in batches, update all rows, supprimer millions de lignes, mise a jour massive, update lent, purge lente, cleanup job slow, delete many rows',
    'A subquery, CTE or view is slow':
      'subquery slow, correlated subquery, cte slow, with clause slow, view slow, query on view slow, recursive cte slow, exists slow, subplan loops, cte not inlined, materialized cte, sous requete lente, vue lente, window function slow, function in where slow, lateral slow',
  },
  transactions: {
    'Deadlock detected: read the log, mend the order':
      'deadlock detected, deadlock postgres, deadlock, 40p01, waits for sharelock on transaction, blocked by process, while updating tuple in relation, while deleting tuple in relation, deadlock_timeout, deadlockdetected, trdeadlockdetected, deadlockloserdataaccessexception, bloquage mortel, interblocage, interblocage detecte, deadlock delete workers, deadlock update, deadlock concurrent, deadlock on delete cascade, deadlocks in production, attend sharelock sur transaction',
    'One hot row: a counter that everybody updates':
      'hot row, counter column update, update counter deadlock, counter row contention, increment counter concurrently, increment count, count cache, counter cache deadlock, likes counter, view counter, row contention, waits for exclusivelock on tuple, update same row concurrently slow, compteur concurrent, ligne disputee, update set count = count + 1',
    'Double booking: two requests, one slot':
      'double booking, double-booking, double bookings, booked twice, reserve the same resource, same time slot, overlapping bookings, overlapping reservations, prevent overlapping, no overlap, booking race condition, check-then-insert, check then insert, appointment same slot, same room twice, exclusion constraint booking, 23p01, deux reservations, double reservation, reserver deux fois, meme creneau, chevauchement, reservations qui se chevauchent, deux utilisateurs reservent, same seat, book same, availability check race, reservation race',
    'Claim a row: only if nobody has it yet':
      'only if still unassigned, still unassigned, grab the same, claim a row, claim job, two workers same job, two agents same ticket, take same task, assign only once, only one can take, update only if not changed, compare and set, status changed in the meantime, optimistic update where, prendre le meme ticket, attribuer une seule fois, deux agents, two workers pick, processed twice by workers, pick same row',
    'Paid twice, created twice: the same request again':
      'pay twice, paid twice, pays twice, charged twice, double payment, double charge, same invoice twice, created twice, order created twice, double click, double submit, duplicate requests, request twice, webhook twice, duplicate webhook, idempotency key, double paiement, payer deux fois, facture payee deux fois, double clic, requete envoyee deux fois, duplicated orders, double spend',
    'Part was saved, part was not: the rollback undid nothing':
      'partial write, partial save, partially saved, partial commit, not atomic, non-atomic, non atomic, rollback does not work, rollback not working, rollback undid nothing, rollback has no effect, transaction not rolled back, inserts not rolled back, half saved, commits before outer rollback, commit inside, transaction does not roll back, transactional not rolling back, autocommit, rollback ne marche pas, enregistre a moitie, donnees partielles, orphaned rows after failure, wrap in a transaction, multiple inserts atomic, all or nothing, without transaction',
    'Current transaction is aborted, commands ignored until end of transaction block':
      'current transaction is aborted, commands ignored until end of transaction block, 25p02, infailedsqltransaction, in failed sql transaction, error occurred in the current transaction, transactionmanagementerror, pendingrollbackerror, la transaction courante est annulee, transaction is aborted, can t execute queries until the end of the atomic block',
    'Insert if absent races: duplicate key in get-or-create':
      'insert if not exists, insert if absent, get or create, get_or_create, find or create, find_or_create, duplicate key race, unique constraint race, concurrent insert duplicate, two requests create the same, same record created twice, unique violation concurrent, on conflict do nothing returning, race condition insert, upsert race, p2002 race, inserer si absent, creer si absent, doublon concurrent, integrityerror race, select then insert',
    'Retry a transaction: code':
      'retry transaction, retry serialization failure, could not serialize access, serialization failure, 40001, could not serialize access due to concurrent update, read/write dependencies among transactions, p2034, retry on deadlock, transaction write conflict, please retry your transaction, impossible de serialiser, rejouer transaction, serializable retry, serializationfailure, retry logic transaction',
    'SELECT FOR UPDATE waits, deadlocks, or protects nothing':
      'select for update, for update not working, for update does not lock, for update does not work, select for update waits, for update blocks, for update deadlock, select_for_update, with_for_update, for update skip locked, for update nowait, pessimistic lock, for update not allowed with, nullable side of an outer join, lockmode pessimistic_write, for update ne bloque pas, lock row until update, row lock',
    'Run a job only once: advisory lock':
      'advisory lock, pg_advisory_lock, pg_try_advisory_lock, cron runs twice, job runs twice, run only once, only one instance, scheduled job several instances, get_lock, singleton job, leader election postgres, waiting for advisory lock, advisory lock pgbouncer, tache planifiee deux fois, une seule instance, mutex postgres',
    'Violates foreign key constraint: on insert, on delete':
      'violates foreign key constraint, foreign key violation, 23503, is still referenced from table, still referenced, is not present in table, delete violates foreign key, insert violates foreign key, on delete cascade, cannot delete parent, no unique constraint matching given keys, viole la contrainte de cle etrangere, p2003, foreign key constraint failed, on delete set null or cascade, circular foreign keys',
    'Which isolation level, and how to set it':
      'set isolation level, which isolation level, isolation level should, how to set isolation, change isolation level, isolation level prisma, isolation level spring, isolation level sqlalchemy, default isolation level postgres, read committed or repeatable read, repeatable read or serializable, choisir niveau isolation, quel niveau d isolation, consistent report, consistent reads several queries',
    'Stock and quotas: never below zero, at most N':
      'stock negative, negative stock, oversell, overselling, oversold, never below zero, last item, inventory race, inventory concurrency, stock decrement, at most n, limit number of rows per, max members, quota race, seat limit, capacity limit, coupon used twice, coupon limit, balance negative, stock negatif, survente, dernier article, limite depassee, quota depasse, max participants, sold more than',
    'Audit table by trigger: who changed what':
      'audit table, audit trigger, audit log table, who changed what, history of changes, keep history, history of status changes, change history, row history, track changes table, audit trail postgres, journal d audit, historique des modifications, qui a modifie, tracer les modifications, log every change, temporal history table',
    'Nested transactions and savepoints':
      'nested transaction, nested transactions, transaction inside transaction, savepoint, savepoints, requires_new, begin_nested, unexpectedrollbackexception, transaction already begun, there is already a transaction in progress, transaction imbriquee, requires new deadlock, subtransaction, rollback part of transaction',
  },
};
