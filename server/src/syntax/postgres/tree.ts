/**
 * Access to libpg_query's JSON tree. Fields that hold zero, false or nothing are left out of the JSON; nodes in generic places are
 * wrapped in an object with their type as the only key (`{ColumnRef: {…}}`), fields of a fixed type are not.
 */

/** One node's fields. */
export interface Tree {
  readonly [field: string]: unknown;
}

const NOTHING: Tree = Object.freeze({});
const NO_NODES: readonly Tree[] = Object.freeze([]);

/** True for an object that is no array. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The child node in `field`, or undefined. */
export function child(node: Tree, field: string): Tree | undefined {
  const value = node[field];
  return isTree(value) ? value : undefined;
}

/** The nodes in the list `field`; empty where it is missing. */
export function children(node: Tree, field: string): readonly Tree[] {
  const value = node[field];
  return Array.isArray(value) ? (value as Tree[]) : NO_NODES;
}

/** The string in `field`; empty where it is missing. */
export function textOf(node: Tree, field: string): string {
  const value = node[field];
  return typeof value === 'string' ? value : '';
}

/** The number in `field`; 0 where it is missing. */
export function numberOf(node: Tree, field: string): number {
  const value = node[field];
  return typeof value === 'number' ? value : 0;
}

/** The flag in `field`; false where it is missing. */
export function flag(node: Tree, field: string): boolean {
  return node[field] === true;
}

/** The type of a wrapped node. */
export function tagOf(wrapped: Tree): string {
  for (const tag in wrapped) return tag;
  return '';
}

/** The fields of a wrapped node. */
export function bodyOf(wrapped: Tree): Tree {
  for (const tag in wrapped) return child(wrapped, tag) ?? NOTHING;
  return NOTHING;
}

/** The fields of a wrapped node where it is of that type, else undefined. */
export function unwrap(wrapped: Tree | undefined, tag: string): Tree | undefined {
  return wrapped ? child(wrapped, tag) : undefined;
}

/** The strings of a list of String nodes. */
export function strings(nodes: readonly Tree[]): string[] {
  return nodes.map((node) => textOf(unwrap(node, 'String') ?? NOTHING, 'sval'));
}

/** The items of a wrapped List node. */
export function listItems(wrapped: Tree | undefined): readonly Tree[] {
  const list = unwrap(wrapped, 'List');
  return list ? children(list, 'items') : NO_NODES;
}
