import type { DatabaseContext, Rule, RuleMeta } from '../rule.ts';
import { configBlocks, datasourceOf, propertyText } from '../support/prisma/datasource.ts';

const GENERATOR =
  'generator client {\n  provider      = "prisma-client-js"\n  binaryTargets = ["native", "rhel-openssl-3.0.x"]\n}\n\n';

function schema(url: string): string {
  return `${GENERATOR}datasource db {\n  provider = "postgresql"\n  url      = ${url}\n}\n`;
}

const meta: RuleMeta = {
  id: 'prisma-serverless-pool',
  title: 'A serverless function needs a small connection pool',
  group: 'prisma',
  priority: 'P2',
  recommended: false,
  dialects: ['prisma'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'the schema is built for serverless functions and its url has no known limit' }],
  aboutRunning: false,
  docs: {
    why: `Every instance of a serverless function opens a pool of its own, of twice the number of processors plus one. A few hundred instances use up the connections of the database (PostgreSQL allows 100 by default), and
everything that needs one more fails with “too many clients already”.`,
    howToFix: `Put a pooler in front (PgBouncer, Supavisor, Prisma Accelerate, RDS Proxy) and say so in the url: \`?pgbouncer=true&connection_limit=1\`, with \`directUrl\` for migrations. Without a pooler, begin with \`connection_limit=1\`.`,
    whenNotToUse: `A url from \`env()\` has no known limit: where it has one, suppress this. Schemas count as serverless by \`binaryTargets\` of such platforms, and by code in folders of functions. A datasource with \`directUrl\` has a pooler, SQLite and MongoDB need none.`,
    bad: [
      {
        title: 'No limit is known',
        files: [{ path: 'prisma/schema.prisma', text: schema('env("DATABASE_URL")') }],
      },
    ],
    good: [
      {
        title: 'Through a pooler, one connection each',
        files: [
          {
            path: 'prisma/schema.prisma',
            text: schema('"postgresql://pooler.example.com:6543/app?pgbouncer=true&connection_limit=1"'),
          },
        ],
      },
    ],
    sources: ['Prisma documentation, Connection pool: serverless environments; Configure Prisma Client with PgBouncer'],
  },
};

const POOLED_PROVIDERS: ReadonlySet<string> = new Set(['postgresql', 'postgres', 'mysql', 'sqlserver', 'cockroachdb']);
/** A limit, a pooler, or Prisma's own proxy. */
const LIMITED = /connection_?limit=|pgbouncer=true|^prisma(?:\+postgres)?:/i;
/** The systems of AWS Lambda, Vercel and Netlify (Prisma schema reference, “binaryTargets”). */
const SERVERLESS_TARGET = /rhel-openssl|linux-arm64-openssl/;
const FUNCTION_FOLDER = /(?:^|\/)(?:pages\/api|netlify\/functions|(?:lambda|lambdas|serverless|functions|edge)\/)/;

/** The finding sits on the datasource's url. */
export const prismaServerlessPool: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const { database } = context;
    const datasource = datasourceOf(database);
    if (!datasource || !POOLED_PROVIDERS.has(context.prisma?.provider ?? '')) return;
    const url = propertyText(datasource, 'url');
    if (!url || LIMITED.test(url.value) || propertyText(datasource, 'directUrl') || !isServerless(database)) return;
    const span = datasource.block.properties.find((one) => one.key.name === 'url')?.span ?? datasource.block.name.span;
    context.report(
      { statement: datasource.statement, span },
      {
        confidence: 25,
        message:
          'This schema is used by serverless functions, each instance of which opens a pool of its own, and nothing here limits it. Does the url have a limit? ' +
          'If not, add connection_limit=1, and pgbouncer=true behind a pooler.',
      },
    );
  },
};

function isServerless(database: DatabaseContext): boolean {
  const targets = configBlocks(database).some((one) =>
    SERVERLESS_TARGET.test(propertyText(one, 'binaryTargets')?.value ?? ''),
  );
  return targets || database.plan.files.some(({ path, role }) => role === 'query' && FUNCTION_FOLDER.test(path));
}
