import { words } from './words.ts';

/*
 * English words from OWASP's Password Storage Cheat Sheet and the column names of common frameworks (Rails, Django, Laravel, Spring
 * Security); French ones from the CNIL's recommendation on passwords. Names are compared word by word, plurals resolved.
 */

/** One of these, or the words of one side by side, make a column a password. */
export const PASSWORD_WORDS: ReadonlySet<string> = words('password passwd passwort pwd passphrase motdepasse mdp');

/** The same written apart. */
export const PASSWORD_PHRASES: readonly (readonly string[])[] = [
  ['pass', 'phrase'],
  ['pass', 'word'],
  ['mot', 'de', 'passe'],
  ['mot', 'passe'],
];

/** Wherever they stand, what is stored is not the password itself but something made from it. */
export const DERIVED_WORDS: ReadonlySet<string> = words(`
  hash hashed hashe digest encrypted encrypt encryption enc crypt crypted cipher ciphertext salt salted hmac kdf verifier
  bcrypt scrypt argon argon2 pbkdf md sha chiffre hache`);

/** Wherever they stand, the column is about a password: when it changed, how long it must be, how to reset it. */
export const ABOUT_PASSWORD_WORDS: ReadonlySet<string> = words(`
  reset forgot forgotten recovery recover temporary expiry expire expires expired expiration change changed changing update
  updated modified set created last at date time on day age policy policies rule strength score length len min max minimum maximum
  attempt try retry retries count counter failed failure wrong required require requires enabled disabled is has must force forced need needs
  allow allowed can type kind algorithm algo version format method provider token url uri link path file history hint
  question answer reminder less protected status state valid validity locked regex pattern level manager vault field label name
  id ref reference env title message description placeholder template
  oublie reinitialisation expiration modifie`);
