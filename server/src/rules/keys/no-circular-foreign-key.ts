import type { Rule, RuleMeta, SchemaContext } from '../rule.ts';
import { cycleThrough, cyclicComponents } from '../support/cycles.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { foreignKeyColumnsAt, isOptional } from '../support/foreign-keys.ts';
import { FOREIGN_KEY_GRAPH, type ForeignKeyEdge } from '../support/keys/foreign-key-graph.ts';

const meta: RuleMeta = {
  id: 'no-circular-foreign-key',
  title: 'Foreign keys must not form a circle',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    {
      value: 90,
      when: 'every foreign key of the circle is NOT NULL and checked at once: no row can be inserted first',
    },
    { value: 50, when: 'a foreign key of the circle is nullable, or not known to be NOT NULL' },
    { value: 25, when: 'every circle passes through a foreign key that is DEFERRABLE INITIALLY DEFERRED' },
  ],
  aboutRunning: false,
  docs: {
    why: `When tables refer to each other in a circle of NOT NULL foreign keys, there is no order in which the first rows can be inserted, and none in which they can be
deleted. With a nullable link it can be done in two steps, but dumps, fixtures, bulk loads and cascades still have to know about the circle, and
which of two contradicting links is the true one is left open.`,
    howToFix: `Decide which table owns the relation and drop the other foreign key (a partial unique index on the child, “the one default address”, often says the same).
Otherwise make the weaker link nullable, move it into a join table, or declare it \`DEFERRABLE INITIALLY DEFERRED\` and insert both rows in one
transaction.`,
    whenNotToUse: `A table that refers to itself is a tree and is not reported. The graph is that of the whole database, all files together; the finding sits on the foreign key
that closes the circle and lists the others. Databases without foreign keys (MongoDB, Prisma's \`relationMode = "prisma"\`) have no such circle.
Suppress it where the circle is meant, with the reason.`,
    bad: [
      {
        title: 'Neither row can come first',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE teams (id bigint PRIMARY KEY, owner_id bigint NOT NULL);\nCREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL REFERENCES teams (id));\nALTER TABLE teams ADD FOREIGN KEY (owner_id) REFERENCES users (id);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Ownership is a fact about the membership',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE teams (id bigint PRIMARY KEY);\nCREATE TABLE users (\n  id bigint PRIMARY KEY,\n  team_id bigint NOT NULL REFERENCES teams (id),\n  is_owner boolean NOT NULL DEFAULT false\n);\nCREATE INDEX users_team_id_idx ON users (team_id);\nCREATE UNIQUE INDEX users_one_owner_idx ON users (team_id) WHERE is_owner;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, SET CONSTRAINTS and CREATE TABLE, DEFERRABLE',
      'Prisma documentation, Referential actions, “Self-relations and cyclic relations”',
      'SOAR KEY.003 and sqlcheck 1002 look at self references only',
    ],
  },
};

/** The finding sits on the columns of the foreign key that closes the circle: the one declared last. */
export const noCircularForeignKey: Rule = {
  scope: 'database',
  meta,
  check(context) {
    if (context.prisma && !enforcesForeignKeys(context)) return;
    // Most schemas have none.
    const edges = context.survey(FOREIGN_KEY_GRAPH).circularEdges();
    const reported = new Set<string>();
    for (const [confidence, kept] of LEVELS) {
      const level = edges.filter((edge) => kept(edge));
      for (const component of cyclicComponents(level)) {
        if ([...component].some((key) => reported.has(key))) continue;
        for (const key of component) reported.add(key);
        report(context, level, component, confidence);
      }
    }
  },
};

/** From the surest to the least sure: circles of hard links, then circles without deferred links, then any. */
const LEVELS: readonly (readonly [number, (edge: ForeignKeyEdge) => boolean])[] = [
  [90, ({ value: { table, foreignKey } }) => !foreignKey.deferrable && !isOptional(table, foreignKey)],
  [50, ({ value: { foreignKey } }) => !foreignKey.initiallyDeferred],
  [25, () => true],
];

function enforcesForeignKeys(context: SchemaContext): boolean {
  return context.prisma?.relationMode === 'foreignKeys' && context.prisma.provider !== 'mongodb';
}

function report(
  context: SchemaContext,
  edges: readonly ForeignKeyEdge[],
  component: ReadonlySet<string>,
  confidence: number,
): void {
  const inside = edges.filter(({ from, to }) => component.has(from) && component.has(to));
  const order = declarationOrder(context.database.plan);
  const closing = inside.reduce((latest, edge) =>
    order(latest.value.foreignKey.origin, edge.value.foreignKey.origin) < 0 ? edge : latest,
  );
  const cycle = cycleThrough(closing, inside);
  const path = [...cycle, closing].map(({ value }) => value.table.name).join(' → ');
  context.report(foreignKeyColumnsAt(closing.value.foreignKey), {
    confidence,
    message: `This foreign key closes a circle: ${path}. ${consequenceOf(context, confidence)}`,
    related: cycle.slice(1).map(({ value: { table, foreignKey } }) => ({
      at: foreignKeyColumnsAt(foreignKey),
      message: `${table.name}.${foreignKey.columns.join(', ')} is another link of the circle`,
    })),
  });
}

const OR_DEFERRABLE = ' or DEFERRABLE INITIALLY DEFERRED';
/** Engines that check foreign keys at once, whatever is written. */
const LACKS_DEFERRABLE: ReadonlySet<string> = new Set(['mysql', 'mariadb', 'tsql']);

const CONSEQUENCE: Readonly<Record<number, string>> = {
  90: `Every link is NOT NULL and checked at once, so no row of these tables can be inserted first. Drop one link, or make it nullable${OR_DEFERRABLE}.`,
  50: 'Rows can only be inserted in two steps, and dumps, loads and cascades must know about it. See whether one link follows from the other and can go.',
  25: 'Its deferred link makes inserts possible within one transaction. Is the circle meant?',
};

function consequenceOf(context: SchemaContext, confidence: number): string {
  const text = CONSEQUENCE[confidence] ?? '';
  return LACKS_DEFERRABLE.has(context.dialect) ? text.replace(OR_DEFERRABLE, '') : text;
}
