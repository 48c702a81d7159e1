import type { PrismaSchema } from '../../../model/database.ts';
import type { PrismaRelationField } from '../../../model/prisma-facts.ts';
import type { Provenance } from '../../../model/schema.ts';

/** The table that Prisma keeps for an implicit many-to-many relation. */
export interface LinkTable {
  readonly name: string;
  /** The schema of the model that gives the relation its name; empty where there is none. */
  readonly schema: string;
  /** The relation field that declares it. */
  readonly at: Provenance;
}

/**
 * The tables of implicit many-to-many relations: `_` and the relation's name, which is that of both models in alphabetical order with
 * `To` between them where the relation has none (Prisma documentation, “Conventions for relation tables in implicit m-n relations”).
 */
export function manyToManyTables({ final }: PrismaSchema): readonly LinkTable[] {
  const lists: { model: string; other: string; relation: string; schema: string; at: Provenance }[] = [];
  for (const table of final.tables()) {
    const { statement } = table.origin;
    const { fact } = statement.parsed;
    if (fact.kind !== 'createTable' || !fact.prisma) continue;
    for (const field of fact.prisma.fields) {
      const other = field.details.typeName;
      if (!field.details.list || !final.table({ object: { name: other } })) continue;
      const at = { statement, span: field.name.span };
      lists.push({ model: table.name, other, relation: relationName(field), schema: table.schema, at });
    }
  }
  const tables = new Map<string, LinkTable>();
  for (const one of lists) {
    const back = lists.find(
      (other) =>
        other !== one && other.model === one.other && other.other === one.model && other.relation === one.relation,
    );
    if (!back) continue;
    const [first, second] = [one.model, one.other].sort(byCodeUnit);
    const name = `_${one.relation === '' ? `${first}To${second}` : one.relation}`;
    if (!tables.has(name))
      tables.set(name, { name, schema: first === one.model ? one.schema : back.schema, at: one.at });
  }
  return [...tables.values()];
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `@relation("name")` or `@relation(name: "name")`; empty where the relation has no name. */
function relationName({ details }: PrismaRelationField): string {
  const relation = details.attributes.find((attribute) => attribute.name === 'relation');
  const argument = relation?.arguments.find(
    (one) => one.name?.name === 'name' || (!one.name && one.text.startsWith('"')),
  );
  return argument?.text.replace(/^"|"$/g, '') ?? '';
}
