/**
 * Words of MySQL, SQLite and T-SQL, reserved in at least one of them, that people use as names. PostgreSQL's own are in
 * `schema/quote-identifier.ts`. Quoting one too many is harmless.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `add alter before by cascade change condition continue convert cube database databases declare delete describe drop each
  exit explain force fulltext function groups if ignore index insert key keys kill lag lead leave lines load lock loop match
  mod option optionally over partition percent plan procedure public range rank read recursive regexp release rename repeat
  replace require restrict return revoke rlike row_number rows rule schema set show signal sql ssl starting system terminated
  trigger truncate undo unlock unsigned update usage use varying view while write xor zerofill`.split(/\s+/),
);
