import type { Span } from '../text/span.ts';
import type { CallSite } from './embedding.ts';
import type { Identifier } from './identifier.ts';

/** A value in the arguments of a call, as far as its text tells it. Spans are relative to the statement. */
export type ClientValue =
  | {
      readonly kind: 'object';
      readonly properties: readonly { readonly name: Identifier; readonly value: ClientValue }[];
      /** True where a spread or a computed key may add properties. */
      readonly open: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'array'; readonly items: readonly ClientValue[]; readonly span: Span }
  | { readonly kind: 'string' | 'number'; readonly value: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'null'; readonly span: Span }
  /** A variable, a call, anything whose value the text does not tell; `names` are the variables in it. */
  | { readonly kind: 'other'; readonly names: readonly string[]; readonly span: Span };

/** A part of a SQL text that the program computes. The span is relative to the statement: that of the variable where the text was put together before. */
export interface DynamicPart extends Span {
  /** The expression as written. */
  readonly source: string;
  /** True where it was put together before the call, in a variable. */
  readonly elsewhere: boolean;
  /** True where a value stands, which a parameter could take the place of; false for names and fragments. */
  readonly isValue: boolean;
  /** True where it may hold what somebody outside of the program chose: a parameter of the function, a part of a request. */
  readonly fromOutside: boolean;
}

/**
 * A call of a database client in TypeScript or JavaScript, a statement of its own kind: its text is the call from its receiver to the
 * closing parenthesis.
 */
export interface ClientCall {
  readonly kind: 'clientCall';
  /** `prisma` where the receiver is known to be a Prisma client, `driver` for a call that takes SQL as a string. */
  readonly client: 'prisma' | 'driver';
  /** The delegate: `user` of `prisma.user.findMany(…)`. */
  readonly model?: Identifier;
  /** `findMany`, `$queryRawUnsafe`, `query`, …. */
  readonly operation: Identifier;
  /** The client as written: `prisma`, `this.prisma`, `tx`. */
  readonly receiver: string;
  /** False where only the shape of the call and a usual name speak for a Prisma client, so that its model must be one of the schema. */
  readonly isKnown: boolean;
  /** The first argument of a call that takes an object. */
  readonly argument?: ClientValue;
  /** For calls that take SQL as a string: what of it is computed. Undefined where the text is not known to be SQL. */
  readonly dynamicParts?: readonly DynamicPart[];
  /** How the call takes part in a transaction: as an item of `$transaction([…])`, through the client of its callback, or not at all. */
  readonly transaction: 'batch' | 'interactive' | 'none';
  /** How the result is taken for records: `users.map`, `users[0]`; as written, where the text tells it. */
  readonly usedAsRecords?: string;
  readonly site: CallSite;
}
