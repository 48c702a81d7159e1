import type { ClientCall, ClientValue } from '../../model/client-call-facts.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { callName, eachProperty, modelCall, propertyOf } from '../support/client/calls.ts';
import { isTestPath } from '../support/paths.ts';

const meta: RuleMeta = {
  id: 'orm-complex-report',
  title: 'A report belongs in SQL, not in a nested client call',
  group: 'queries',
  priority: 'P0',
  recommended: false,
  dialects: ['prisma'],
  severity: 'info',
  confidence: [
    {
      value: 50,
      when: 'relations are nested three levels deep, four or more are included, or groups are filtered by aggregates',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `Prisma loads every level of \`include\` with a query of its own and all rows of it, then joins them in the application: a report over four levels reads whole tables to show a page of sums. What the
database would do in one statement with an index takes seconds and memory there.`,
    howToFix: `Write the report as one query: \`prisma.$queryRaw\\\`SELECT … JOIN … GROUP BY …\\\`\` (or TypedSQL), or a view that the schema knows. Where the objects themselves are needed, take fewer levels, and
\`select\` the fields that are shown.`,
    whenNotToUse: `Counted are \`include\` and \`select\` of relations, through all levels; \`_count\` does not count. Mutations and tests are passed over. Switch it off where rows are few.`,
    bad: [
      {
        title: 'Four levels of rows for a page of sums',
        files: [
          {
            path: 'src/report.ts',
            text: 'const report = await prisma.customer.findMany({\n  include: { orders: { include: { lines: { include: { product: true } } } } },\n});\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The database adds up',
        files: [
          {
            path: 'src/report.ts',
            text: 'const report = await prisma.$queryRaw`\n  SELECT c.id, sum(l.price) AS total\n  FROM customer c JOIN orders o ON o.customer_id = c.id JOIN line l ON l.order_id = o.id\n  GROUP BY c.id`;\nconst one = await prisma.customer.findUnique({ where: { id }, include: { orders: true } });\n',
          },
        ],
      },
    ],
    sources: ['Prisma documentation, Relation queries: “Nested reads”; Raw queries; TypedSQL'],
  },
};

/** At so many levels, or so many relations in all, a call is a report. */
const DEEPEST = 3;
const MOST_INCLUDES = 4;

const READS = /^(?:find|groupBy$|aggregate$)/;

/** The finding sits on the call's name. */
export const ormComplexReport: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['clientCall'],
  check(context) {
    const found = modelCall(context.parsed, context.database);
    if (!found || !READS.test(found.call.operation.name) || isTestPath(context.file.path)) return;
    const reason = complexity(found.call);
    if (reason === undefined) return;
    context.report(
      { start: 0, end: found.call.operation.span.end },
      {
        confidence: 50,
        message:
          `${callName(found.call)} ${reason}, and each level is a query of its own whose rows the application joins. ` +
          'Write the report as one query with $queryRaw`SELECT … JOIN … GROUP BY …`, or as a view.',
      },
    );
  },
};

function complexity({ operation, argument }: ClientCall): string | undefined {
  if (operation.name === 'groupBy') {
    const sums = [...eachProperty(argument)].some(([name]) => name === '_sum');
    return sums && propertyOf(argument, 'having') ? 'filters groups by sums' : undefined;
  }
  const { depth, count } = relations(argument, 1);
  if (depth >= DEEPEST) return `nests relations ${depth} levels deep`;
  return count >= MOST_INCLUDES ? `includes ${count} relations` : undefined;
}

/** How deep relations are nested below a value, and how many there are in all. A field that is only selected is no relation. */
function relations(value: ClientValue | undefined, level: number): { depth: number; count: number } {
  let depth = 0;
  let count = 0;
  for (const part of ['include', 'select'] as const) {
    const wanted = propertyOf(value, part);
    if (wanted?.kind !== 'object') continue;
    for (const { name, value: inner } of wanted.properties) {
      if (name.name === '_count' || (inner.kind === 'boolean' && !inner.value)) continue;
      const nested = relations(inner, level + 1);
      const isRelation = part === 'include' || nested.count > 0 || isArguments(inner);
      if (!isRelation) continue;
      depth = Math.max(depth, level, nested.depth);
      count += 1 + nested.count;
    }
  }
  return { depth, count };
}

/** `posts: { where: … }` asks for a relation also below `select`. */
function isArguments(value: ClientValue): boolean {
  return value.kind === 'object' && value.properties.length > 0;
}
