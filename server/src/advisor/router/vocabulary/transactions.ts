import { type SpokeVocabulary, terms } from './terms.ts';

/** Invariants, isolation and locks. */
export const transactions: SpokeVocabulary = {
  spoke: 'transactions',
  names: terms(`
    race condition; race conditions; isolation level; niveau d isolation; optimistic lock; optimistic locking;
    pessimistic lock; double booking; double book; oversell; overselling; lost update; write skew; database is
    locked; could not serialize access; select for update; advisory lock; two phase commit; 2pc; outbox;
    transactional outbox; saga; read committed; repeatable read; serializable; deadlock victim;
    retry_serializable; current transaction is aborted; phantom read; interblocage; double reservation; verrou
    optimiste; snapshot isolation; savepoint
  `),
  errors: terms(`
    deadlock; deadlocked; chosen as the deadlock victim; transaction is aborted; sqlite_busy; duplicate key value
    violates unique constraint; write conflict; restart transaction; expected to affect 1 row
  `),
  tools: terms(`
    isolation levels; niveau d'isolation; read uncommitted; nolock; for update; pessimistic locking; optimistic;
    row lock; table lock; nested transaction; nested transactions; compensation; wal mode; busy_timeout;
    contrainte unique; on delete cascade; cascade delete; foreign key cascade; compare and swap; deferred
    constraint; rollback to
  `),
  concerns: terms(`
    concurrency; concurrent requests; concurrent updates; simultaneous; simultaneously; at the same time; en meme
    temps; simultanement; parallel requests; two users; two sessions; deux utilisateurs; double bookings; double
    spending; double click; clique deux fois; double debit; last ticket; lost updates; mise a jour perdue; dirty
    read; invariant; consistency of balance; atomic; atomicity; atomically; atomique; interblocages; orphan rows;
    orphans; lignes orphelines; integrity; integrite; referential integrity; duplicate records; duplicates
    created; two duplicate; inside a transaction; outside the transaction; wallet balance; account balance; stock
    last item; sequential invoice number; without gaps; gapless; sans trou; at least once; idempotent handlers;
    message must be sent; only if the db work commits; exists check; if not exists check; counter increments;
    prevent duplicate; two parallel; parallel workers; take the last item; deadlock retry; buy the last; niveau
    isolation; race between; insert race; fix the race; race in
  `),
  hints: terms(`
    verrouiller; begin; commit; retry; lock; locks; locking; transaction; transactions; transactional; concurrent;
    concurrently; conflit; isolation; race; solde; version column; orphan; mutex; semaphore; uniqueness
    constraint; unique constraint; verrou
  `),
};
