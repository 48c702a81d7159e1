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
    optimiste; snapshot isolation; savepoint; race conditions in; toctou; optimistic concurrency; pessimistic
    concurrency; concurrency control; concurrency conflict; row version; rowversion; compare and set; busy
    timeout; deadlocks; db deadlock; database deadlock; lock contention; lock escalation; blocking sessions;
    lock timeout; transaction isolation; two phase; 2 phase commit; distributed transaction; distributed
    transactions; xa transaction; saga pattern; sagas; compensating; transactional consistency; all or nothing;
    tout ou rien; rollback on error; rollback on failure; partial write; partial writes; partially saved;
    duplicate entries; double insert; double inserts; double submit; double submission; double charge; double
    payment; double paiement; duplicate payment; duplicate orders; exactly one; at most one; unique violation;
    upsert race; get or create race; foreign key violation; foreign key constraint violation; on delete
    restrict; orphaned; orphaned rows; orphaned records; dangling reference; sequence gap; negative stock; stock
    negatif; inventory race; overbooking; surbooking; surreservation; concurrence d acces; acces concurrents;
    acces concurrent; ecritures concurrentes; conflit de mise a jour; mises a jour concurrentes
  `),
  errors: terms(`
    deadlock; deadlocked; chosen as the deadlock victim; transaction is aborted; sqlite_busy; duplicate key
    value violates unique constraint; write conflict; restart transaction; expected to affect 1 row
  `),
  tools: terms(`
    isolation levels; niveau d'isolation; read uncommitted; nolock; for update; pessimistic locking; optimistic;
    row lock; table lock; nested transaction; nested transactions; compensation; wal mode; busy_timeout;
    contrainte unique; on delete cascade; cascade delete; foreign key cascade; compare and swap; deferred
    constraint; rollback to
  `),
  concerns: terms(`
    concurrency; concurrent requests; concurrent updates; simultaneous; simultaneously; at the same time;
    en meme temps; simultanement; parallel requests; two users; two sessions; deux utilisateurs;
    double bookings; double spending; double click; clique deux fois; double debit; last ticket; lost updates;
    mise a jour perdue; dirty read; invariant; consistency of balance; atomic; atomicity; atomically; atomique;
    interblocages; orphan rows; orphans; lignes orphelines; integrity; integrite; referential integrity;
    duplicate records; duplicates created; two duplicate; inside a transaction; outside the transaction;
    wallet balance; account balance; stock last item; sequential invoice number; without gaps; gapless;
    sans trou; at least once; idempotent handlers; message must be sent; only if the db work commits;
    exists check; if not exists check; counter increments; prevent duplicate; two parallel; parallel workers;
    take the last item; deadlock retry; buy the last; niveau isolation; race between; insert race; fix the race;
    race in; two tabs; two processes; two workers; two threads; multiple workers; several workers;
    deux processus; deux agents; deux personnes; same job; meme instant; meme tache; last write; overwrites;
    overwritten; lost changes; charged twice; charged two times; pay twice; used twice; executed twice;
    executed two times; runs twice; only after commit; half of the rows; stops in the middle; consistent when;
    keep consistent; incoherence; incoherent; locks the table; waits for lock; verrouillee; table verrouillee;
    goes negative; check then insert; select then insert; mail only if; event only if; parallel withdrawals;
    submitting the same; dangling rows; dangling; claim rows; claim; a la fois; quelqu'un d'autre; someone else;
    modifiee entre temps; compteur; quota exceeded; only one active; together or not at all; users without;
    sqlite verrouillee; exactly once; two cron; deux crons; same moment; at the same moment; edit the same;
    editing the same; update the same; updating the same; overwrite each other; transaction checked;
    checked first; same seat; same slot; meme creneau; meme dossier; book the same; booked twice;
    reserved twice; serialization failure; could not serialize; last writer wins; last write wins; debit twice;
    debit the same; en double quand; le second ecrase; ecrase le premier; ecrase les modifications;
    ecrase la modification; replaces the whole; change vanishes; lose their changes; stale write;
    reserve the same; off duty; lu puis ecrit; read modify write; insert if not exists; partial commit;
    half written; run twice; written twice; parte deux fois; partir deux fois; part deux fois;
    execute deux fois; in two services; keep them consistent; what happens on a timeout; derniere piece;
    dernier article; deux vendeurs; deux clients; two guests; two buyers; two people; same room;
    drops below zero; below zero; passe en negatif; saute des valeurs; sold once; sold twice; vendu deux fois;
    negative quantity; quantite negative; survente; same row from the jobs; pick the same row; same job twice;
    overwrites the other; modifient la meme; only if the order commits; only if it commits; sent only if;
    envoye seulement si; en parallele; se chevauchent en parallele; au meme moment; phantom reads;
    lecture fantome; lecture sale; non repeatable read; transaction boundaries; bornes de transaction;
    advisory lock or; serialisable; transaction imbriquee; long running transaction; transaction longue;
    dernier ecrase
  `),
  hints: terms(`
    never negative; jamais negatif;
    twice; deux fois; wins on conflict;
    verrouiller; begin; commit; retry; lock; locks; locking; transaction; transactions; transactional;
    concurrent; concurrently; conflit; isolation; race; solde; version column; orphan; mutex; semaphore;
    uniqueness constraint; unique constraint; verrou; acid; cascade; in the middle; same row; locks on; rolled
    back; annulee; xa; inconsistent data; blocked by; same second; after commit
  `),
};
