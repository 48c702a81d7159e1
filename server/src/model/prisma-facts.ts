import type { Span } from '../text/span.ts';
import type { Identifier } from './identifier.ts';

/** An argument of a Prisma attribute; `name` is absent for a positional one. `text` and `span` are the value's alone, as written. */
export interface PrismaArgument {
  readonly name?: Identifier;
  readonly text: string;
  readonly span: Span;
  /** The names in `[a, b]`, or the one name of a bare word. `sort: Desc` and nested calls are in `text`. */
  readonly names: readonly Identifier[];
}

/** `@id`, `@db.Decimal(19, 4)`, `@@index([a, b])`; `name` without the at signs. */
export interface PrismaAttribute {
  readonly name: string;
  readonly arguments: readonly PrismaArgument[];
  readonly span: Span;
}

/** What only Prisma has to say of a field. */
export interface PrismaFieldDetails {
  /** The type's name as written, without `?` and `[]`. */
  readonly typeName: string;
  readonly typeSpan: Span;
  readonly optional: boolean;
  readonly list: boolean;
  readonly attributes: readonly PrismaAttribute[];
  /** The column's name in the database where `@map` changes it. */
  readonly mappedName?: string;
  /** Documentation comment (`///`) directly above. */
  readonly documentation?: string;
}

/** A field whose type is another block; whether that is a model or an enum is known once all blocks are read. */
export interface PrismaRelationField {
  readonly name: Identifier;
  readonly details: PrismaFieldDetails;
  readonly span: Span;
}

/** What only Prisma has to say of a model. */
export interface PrismaModelDetails {
  readonly blockKind: 'model' | 'view' | 'type';
  /** Every field in order; those with a built-in scalar type also stand in the table's columns. */
  readonly fields: readonly PrismaRelationField[];
  readonly attributes: readonly PrismaAttribute[];
  readonly mappedName?: string;
  readonly databaseSchema?: string;
  readonly ignored: boolean;
  /** Where a new `@@attribute` line would be inserted: the offset of the closing brace; relative to the statement. */
  readonly closingBrace: number;
  readonly documentation?: string;
}

export interface PrismaEnum {
  readonly kind: 'prismaEnum';
  readonly name: Identifier;
  readonly values: readonly Identifier[];
  /** What the database calls the values that `@map` renames, by the value's name; undefined where there are none. */
  readonly mappedValues?: Readonly<Record<string, string>>;
  readonly mappedName?: string;
  readonly databaseSchema?: string;
}

/** `datasource db { … }` and `generator client { … }`. */
export interface PrismaConfigBlock {
  readonly kind: 'prismaDatasource' | 'prismaGenerator';
  readonly name: Identifier;
  readonly properties: readonly {
    readonly key: Identifier;
    readonly text: string;
    readonly value: string;
    readonly span: Span;
  }[];
}
