/** What password hashes look like: crypt's formats, Django's, Spring's, LDAP's, MySQL's and PostgreSQL's own, hex and long base64. */
const HASHES: readonly RegExp[] = [
  /^\$[\w-]+\$/,
  /^\{(?!noop\})[\w-]+\}/i,
  /^(?:pbkdf2|bcrypt|argon2|scrypt|sha\d*|md5|crypt)[\w-]*[$:]/i,
  /^SCRAM-SHA-256\$/,
  /^(?:0x|\\x|md5|\*)?[0-9a-f]{32,}$/i,
  /^[A-Za-z0-9+/]{40,}={0,2}$/,
];

/** What stands for a value to be put in: template holes, `<password>`, `REPLACE_ME`. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^[${<%[:]/,
  /\$\{|\{\{|<%|%\w+%|__\w+__/,
  /^(?:x{3,}|\*+|\.+|!+|-+)$/i,
  /^(?:replace|insert|set|put|enter|fill)[\W_]/i,
  /^(?:your|my)[-_ ].*(?:password|secret|key|token)/i,
  /secret[-_ ](?:store|manager)|key[-_ ]?vault/i,
];

/** True for a string that may well be a secret as it is: neither a hash nor a placeholder nor empty. */
export function isPlainSecret(value: string): boolean {
  const text = value.trim();
  return text !== '' && ![...HASHES, ...PLACEHOLDERS].some((pattern) => pattern.test(text));
}

/** True for a string that is to be replaced before the text runs. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  return text === '' || PLACEHOLDERS.some((pattern) => pattern.test(text));
}
