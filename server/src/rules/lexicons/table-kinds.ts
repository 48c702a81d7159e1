import { words } from './words.ts';

/*
 * What the tables of frameworks and of common services are called (Rails, Laravel, Django, Devise, Passport, NextAuth, OAuth servers,
 * Oban, Sidekiq, Que, pg-boss, Quartz), singular, English and French. A table's last words tell its kind.
 */

/** Rows that come and go by design; nobody wants a deleted one back. */
export const TRANSIENT_TABLE_WORDS: ReadonlySet<string> = words(`
  session token cache log queue job temp tmp temporary staging stg buffer lock lease otp nonce outbox inbox audit history heartbeat
  throttle cookie presence lockout csrf scratch
  jeton journal verrou temporaire historique`);

/** Rows that are written once and never changed. */
export const LOG_TABLE_WORDS: ReadonlySet<string> = words(`
  log event audit history journal activity trail changelog archive snapshot revision version metric measurement reading
  historique evenement releve`);

/** Rows that tell afterwards what happened. */
export const TRACE_TABLE_WORDS: ReadonlySet<string> = words('log audit history trail changelog historique');

/** Rows that stay when what they tell of is gone. */
export const OUTLIVING_TABLE_WORDS: ReadonlySet<string> = new Set([...TRACE_TABLE_WORDS, 'archive', 'snapshot']);

/** In the name of a table that has no rows of its own, or of one that somebody else's tool makes. */
export const TEMPORARY_NAME_WORDS: ReadonlySet<string> = words('tmp temp temporary stg staging bak backup old');
