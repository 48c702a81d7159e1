import type { ForeignKeyConstraint } from '../../../model/constraint.ts';
import type { StatementEdit } from '../../../model/fix.ts';
import type { PrismaAttribute } from '../../../model/prisma-facts.ts';
import type { ForeignKey } from '../../../model/schema.ts';
import { containsSpan } from '../../../text/span.ts';
import { parsedAt, sameSpan } from '../places.ts';

/** The constraint as its statement writes it; undefined for a Prisma relation. */
export function constraintOf(foreignKey: ForeignKey): ForeignKeyConstraint | undefined {
  const { fact } = parsedAt(foreignKey.origin);
  if (fact.kind === 'createTable' && !fact.prisma) {
    const written = [...fact.columns.map((column) => column.references), ...fact.constraints];
    return foreignKeyAmong(written, foreignKey);
  }
  if (fact.kind !== 'alterTable') return undefined;
  return foreignKeyAmong(
    fact.actions.flatMap((action) => {
      if (action.kind === 'addColumn') return [action.column.references];
      return action.kind === 'addConstraint' ? [action.constraint] : [];
    }),
    foreignKey,
  );
}

function foreignKeyAmong(
  written: readonly ({ readonly kind: string } | undefined)[],
  foreignKey: ForeignKey,
): ForeignKeyConstraint | undefined {
  return written.find(
    (one): one is ForeignKeyConstraint =>
      one?.kind === 'foreignKey' && sameSpan((one as ForeignKeyConstraint).span, foreignKey.origin.span),
  );
}

/** A Prisma relation: its attribute, and whether its field is optional. */
export interface PrismaRelation {
  readonly attribute: PrismaAttribute;
  readonly optional: boolean;
}

/** The relation whose `fields: […]` a foreign key of a Prisma model comes from. */
export function relationOf(foreignKey: ForeignKey): PrismaRelation | undefined {
  const { fact } = foreignKey.origin.statement.parsed;
  if (fact.kind !== 'createTable' || !fact.prisma) return undefined;
  for (const { details } of fact.prisma.fields) {
    const attribute = details.attributes.find(
      (one) => one.name === 'relation' && containsSpan(one.span, foreignKey.origin.span),
    );
    if (attribute) return { attribute, optional: details.optional };
  }
  return undefined;
}

/** What each action is called in SQL and in Prisma. */
export const ACTION_WORDS = {
  restrict: { sql: 'RESTRICT', prisma: 'Restrict' },
  noAction: { sql: 'NO ACTION', prisma: 'NoAction' },
  cascade: { sql: 'CASCADE', prisma: 'Cascade' },
  setNull: { sql: 'SET NULL', prisma: 'SetNull' },
} as const;
export type WrittenAction = keyof typeof ACTION_WORDS;

/** Writes `ON DELETE …` (`onDelete: …`) where the declaration is silent, or replaces what it says. Undefined where its words are not found. */
export function setActionEdit(
  foreignKey: ForeignKey,
  event: 'delete' | 'update',
  action: WrittenAction,
): StatementEdit | undefined {
  const { statement } = foreignKey.origin;
  const relation = relationOf(foreignKey);
  if (relation) return prismaEdit(foreignKey, relation.attribute, event, action);
  const constraint = constraintOf(foreignKey);
  if (!constraint) return undefined;
  const { start, end } = constraint.span;
  const written = statement.text.slice(start, end);
  const lower = /^[^A-Z]*$/.test(/\breferences\b/i.exec(written)?.[0] ?? '');
  const words = lower ? ACTION_WORDS[action].sql.toLowerCase() : ACTION_WORDS[action].sql;
  const said = new RegExp(
    `(\\bon\\s+${event}\\s+)(?:no\\s+action|set\\s+null(?:\\s*\\([^)]*\\))?|set\\s+default|cascade|restrict)\\b\\)?`,
    'i',
  ).exec(written);
  if (said) {
    const from = start + said.index + (said[1] ?? '').length;
    return { statement, span: { start: from, end: start + said.index + said[0].length }, newText: words };
  }
  const target = /\breferences\b/i.exec(written);
  if (!target) return undefined;
  const rest = written.slice(constraint.referencedTable.span.end - start);
  const head = /^\s*(?:\([^)]*\))?(?:\s*match\s+\w+)?/i.exec(rest)?.[0].trimEnd() ?? '';
  const at = constraint.referencedTable.span.end + head.length;
  const clause = lower ? ` on ${event} ${words}` : ` ON ${event.toUpperCase()} ${words}`;
  return { statement, span: { start: at, end: at }, newText: clause };
}

function prismaEdit(
  { origin: { statement } }: ForeignKey,
  attribute: PrismaAttribute,
  event: 'delete' | 'update',
  action: WrittenAction,
): StatementEdit | undefined {
  const name = event === 'delete' ? 'onDelete' : 'onUpdate';
  const said = attribute.arguments.find((one) => one.name?.name === name);
  const words = ACTION_WORDS[action].prisma;
  if (said) return { statement, span: said.span, newText: words };
  const last = attribute.arguments.at(-1);
  if (!last) return undefined;
  const { end } = last.span;
  return { statement, span: { start: end, end }, newText: `, ${name}: ${words}` };
}
