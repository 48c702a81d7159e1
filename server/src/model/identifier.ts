import type { Span } from '../text/span.ts';

/** A name as it stands in a statement. */
export interface Identifier {
  /** The name as the engine compares it: case-folded by the dialect's rule unless quoted, quotes removed. */
  readonly name: string;
  /** True where the source quotes it. */
  readonly quoted: boolean;
  /** Where it stands, quotes included; relative to the statement. */
  readonly span: Span;
}

/** A possibly qualified object name: `app.orders`. */
export interface QualifiedName {
  readonly catalog?: Identifier;
  readonly schema?: Identifier;
  readonly object: Identifier;
  /** From the first qualifier to the end of the object's name; relative to the statement. */
  readonly span: Span;
}

/** `schema.name` as the engine compares it, without quotes; for messages and lookups. */
export function nameText(name: QualifiedName): string {
  return name.schema ? `${name.schema.name}.${name.object.name}` : name.object.name;
}
