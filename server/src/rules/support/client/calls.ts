import type { ClientCall, ClientValue } from '../../../model/client-call-facts.ts';
import type { Table } from '../../../model/schema.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { DatabaseContext } from '../../rule.ts';

/** A call of a Prisma client on a model. */
export interface ModelCall {
  readonly call: ClientCall;
  /** The model, where the workspace has its schema. */
  readonly model: Table | undefined;
}

/**
 * The call of a Prisma model that a statement is. Where the database has a Prisma schema it must have the model; without one the client must be
 * known by more than its name.
 */
export function modelCall(parsed: ParsedStatement, database: DatabaseContext): ModelCall | undefined {
  const { fact } = parsed;
  if (fact.kind !== 'clientCall' || fact.client !== 'prisma' || !fact.model) return undefined;
  const model = modelNamed(fact.model.name, database);
  return model || (fact.isKnown && !database.prisma) ? { call: fact, model } : undefined;
}

/** The client's delegate is the model's name with a small first letter (Prisma Client reference, "Model queries"). */
function modelNamed(delegate: string, { prisma }: DatabaseContext): Table | undefined {
  const name = delegate.charAt(0).toUpperCase() + delegate.slice(1);
  return prisma?.final.table({ object: { name } }) ?? prisma?.final.table({ object: { name: delegate } });
}

/** The property of an object that is written out. */
export function propertyOf(value: ClientValue | undefined, name: string): ClientValue | undefined {
  if (value?.kind !== 'object') return undefined;
  return value.properties.find((property) => property.name.name === name)?.value;
}

/** False where a spread, a variable or a call may give properties that the text does not show. */
export function isWholeObject(value: ClientValue | undefined): boolean {
  return value === undefined || (value.kind === 'object' && !value.open);
}

/** Every property of an object and of the objects inside it. */
export function* eachProperty(value: ClientValue | undefined): Generator<readonly [name: string, value: ClientValue]> {
  if (value?.kind === 'array') {
    for (const item of value.items) yield* eachProperty(item);
  } else if (value?.kind === 'object') {
    for (const { name, value: inner } of value.properties) {
      yield [name.name, inner];
      yield* eachProperty(inner);
    }
  }
}

/** How a call is called in messages: `prisma.user.findMany`. */
export function callName({ receiver, model, operation }: ClientCall): string {
  return [receiver, model?.name, operation.name].filter((part) => part !== undefined && part !== '').join('.');
}
