/** A node of node-sql-parser's tree. Its shape differs between that package's dialect builds, so fields are read one by one. */
export type Tree = Readonly<Record<string, unknown>>;

/** One dialect's build of node-sql-parser. */
export interface SqlAstParser {
  /**
   * @param sql one SELECT
   * @returns its tree (`ast` in the package's answer), in a list where the build answers so
   * @throws where it rejects the text
   */
  parse(sql: string): unknown;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The node in a field; undefined for anything else. */
export function child(node: Tree, field: string): Tree | undefined {
  const value = node[field];
  return isTree(value) ? value : undefined;
}

/** The nodes in a field that holds a list; empty for anything else. */
export function children(node: Tree | undefined, field: string): readonly Tree[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isTree) : [];
}

/** The text in a field; empty for anything else. */
export function textOf(node: Tree, field: string): string {
  const value = node[field];
  return typeof value === 'string' ? value : '';
}

/** The only expression that a SELECT without clauses selects; undefined where an answer is anything else. */
export function onlyItem(answer: unknown): Tree | undefined {
  const statements = (Array.isArray(answer) ? answer : [answer]).filter(isTree);
  const items = children(statements[0], 'columns');
  const [item] = items;
  return statements.length === 1 && items.length === 1 && item && !item.as ? child(item, 'expr') : undefined;
}
