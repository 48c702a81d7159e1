/*
 * Names of tables that record who did what: the audit trails of Rails (audited, paper_trail), Django (auditlog), Spring Data Envers and
 * pgaudit's relatives; French by usage. Words in the singular, side by side.
 */
export const AUDIT_PHRASES: readonly (readonly string[])[] = [
  ['audit'],
  ['auditlog'],
  ['audittrail'],
  ['access', 'log'],
  ['activity', 'log'],
  ['security', 'log'],
  ['security', 'event'],
  ['compliance', 'log'],
  ['login', 'history'],
  ['journal', 'acce'],
  ['journal', 'securite'],
  ['piste', 'audit'],
];

/** Words of tables beside the trail, which may change. */
export const BESIDE_AUDIT_WORDS: ReadonlySet<string> = new Set(
  (
    'config configuration setting type category template rule policy preference schedule question answer checklist finding status queue ' +
    'subscription filter retention partition lock cursor checkpoint staging stage tmp temp user role plan team assignment task comment note ' +
    'report result score section item firm company'
  ).split(' '),
);
