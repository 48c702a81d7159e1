/**
 * Tables that a framework creates under names of its own: ASP.NET Identity and Entity Framework, Hangfire, Quartz, Spring Batch and Session,
 * Django's built-in applications, Rails' Active Storage, Oban, Camunda, pg-boss, SQLite and Prisma themselves (their
 * documentation).
 */
export const FRAMEWORK_TABLE =
  /^(?:AspNet[A-Z]\w*|__\w+|_prisma_\w+|sqlite_\w+|sysdiagrams|Hangfire\w*|QRTZ_\w+|BATCH_(?:JOB|STEP)_\w+|SPRING_SESSION\w*|django_\w+|auth_(?:user|group|permission)\w*|active_storage_\w+|action_text_\w+|oban_\w+|ACT_[A-Z]{2}_\w+|pgboss\w*|SequelizeMeta|DATABASECHANGELOG\w*)$/i;

/** The columns of an account that Auth.js names after OAuth's parameters, and those that its adapters name in camel case (Auth.js documentation, “Models”). */
const OAUTH_COLUMNS: ReadonlySet<string> = new Set(
  'refresh_token access_token expires_at token_type id_token session_state ext_expires_in refresh_token_expires_in oauth_token oauth_token_secret not_before_policy'.split(
    ' ',
  ),
);
const ADAPTER_COLUMNS: ReadonlySet<string> = new Set('providerAccountId sessionToken emailVerified'.split(' '));

/** Whether a framework prescribes the column's name and type. */
export function isFrameworkColumn(table: string, column: string): boolean {
  return ADAPTER_COLUMNS.has(column) || (/^(?:oauth_?)?accounts?$/i.test(table) && OAUTH_COLUMNS.has(column));
}
