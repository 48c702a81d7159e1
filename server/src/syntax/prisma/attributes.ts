import type { Identifier } from '../../model/identifier.ts';
import type { PrismaArgument, PrismaAttribute } from '../../model/prisma-facts.ts';
import { decodeString } from './lexer.ts';

export function findAttribute(attributes: readonly PrismaAttribute[], name: string): PrismaAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

/** The argument of that name; with `position`, also the positional argument at that place among the positional ones. */
export function findArgument(attribute: PrismaAttribute, name: string, position?: number): PrismaArgument | undefined {
  const named = attribute.arguments.find((argument) => argument.name?.name === name);
  if (named || position === undefined) return named;
  return attribute.arguments.filter((argument) => !argument.name)[position];
}

/** The decoded text of an argument that is a string literal. */
export function stringArgument(attribute: PrismaAttribute, name: string, position?: number): string | undefined {
  const text = findArgument(attribute, name, position)?.text;
  return text?.startsWith('"') ? decodeString(text) : undefined;
}

/** A string argument as the name of something in the database, at the place of the literal. */
export function nameArgument(attribute: PrismaAttribute, name: string): Identifier | undefined {
  const argument = findArgument(attribute, name);
  if (!argument?.text.startsWith('"')) return undefined;
  return { name: decodeString(argument.text), quoted: true, span: argument.span };
}

/** What `@map` or `@@map` says. */
export function mappedName(attributes: readonly PrismaAttribute[]): string | undefined {
  const map = findAttribute(attributes, 'map');
  return map && stringArgument(map, 'name', 0);
}

/** `@db.VarChar(255)`: the attribute after the name of a datasource and a dot. */
export function nativeTypeAttribute(attributes: readonly PrismaAttribute[]): PrismaAttribute | undefined {
  return attributes.find((attribute) => /^[^.]+\.[^.]+$/u.test(attribute.name));
}
