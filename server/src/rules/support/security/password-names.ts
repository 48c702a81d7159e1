import { ABOUT_PASSWORD_WORDS, DERIVED_WORDS, PASSWORD_PHRASES, PASSWORD_WORDS } from '../../lexicons/passwords.ts';
import { singular, wordsOf } from '../words.ts';
import { hasPhrase } from './name-phrases.ts';

/** True for the name of something that is a password, or a parameter or variable that holds one: `password`, `user_pwd`, `p_passwd`. */
export function namesPassword(name: string): boolean {
  const words = wordsOf(name).map(singular);
  return mentionsPassword(words) && !words.some((word) => DERIVED_WORDS.has(word) || ABOUT_PASSWORD_WORDS.has(word));
}

/** The same where what is made from a password counts too: `password_hash`. */
export function namesPasswordOrHash(name: string): boolean {
  const words = wordsOf(name).map(singular);
  return mentionsPassword(words) && !words.some((word) => ABOUT_PASSWORD_WORDS.has(word));
}

function mentionsPassword(words: readonly string[]): boolean {
  return words.some((word) => PASSWORD_WORDS.has(word) || COMPOUND.test(word)) || hasPhrase(words, PASSWORD_PHRASES);
}

/** Names run together: `userpassword`, `dbpassword`. */
const COMPOUND = /^(?:user|login|account|admin|my|db|app|plain|clear|raw)(?:password|passwd|pwd)$/;
