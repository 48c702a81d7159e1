import type { Bindings } from './bindings.ts';
import { enclosingFunction, type SyntaxNode } from './script-tree.ts';

/** What asks whether a list, a set, a map or a pattern knows a value. */
const ASKS = '(?:\\.(?:includes|has|test|hasOwnProperty|isInteger|isSafeInteger|isFinite|indexOf)|\\bisNaN)';

/** Functions that throw at what they do not allow. */
const CHECKS = '\\b(?:assert|validate|ensure|check|verify|require)\\w*';

/** How far above a use a check is looked for. */
const FARTHEST = 10_000;

/** A way out behind a condition. */
const LEAVES = /^[^;{}]{0,120}?\)?\s*\{?[^}]{0,400}?\b(?:throw|return|continue)\b/;

/**
 * True where the function, or the one around it that declares the name, has made sure before that an expression is one of those that it allows: `if (!ALLOWED.includes(column)) throw …`,
 * `if (!(column in COLUMNS)) return …`, `assertIdentifier(column)`.
 */
export function isValidated(node: SyntaxNode, text: string, bindings: Bindings): boolean {
  const start = scopeStart(node, text, bindings);
  const source = escaped(text.slice(node.from, node.to));
  const before = text.slice(Math.max(start, node.from - FARTHEST), node.from);
  if (new RegExp(`${CHECKS}\\(\\s*${source}\\s*[,)]`).test(before)) return true;
  const refusal = new RegExp(
    `if\\s*\\((?:[^;{}]{0,80}?!\\s*[^;{}!]{0,80}?${ASKS}\\(\\s*(?:String\\()?|\\s*!\\s*\\(\\s*|[^;{}]{0,80}?\\.indexOf\\(\\s*)${source}(?![\\w$])`,
    'g',
  );
  for (const match of before.matchAll(refusal)) {
    if (LEAVES.test(before.slice(match.index + match[0].length))) return true;
  }
  return false;
}

/** Where what is asked of a name may begin: the function that declares it, or for a name of the file the one around its use. */
function scopeStart(node: SyntaxNode, text: string, bindings: Bindings): number {
  const own = enclosingFunction(node)?.from ?? 0;
  const name = /^[\w$]+/.exec(text.slice(node.from, node.to))?.[0];
  const declared = name === undefined ? undefined : bindings.resolve(name, node.from);
  return declared && declared.from > 0 ? Math.min(own, declared.from) : own;
}

/** True where a condition asks whether an expression is allowed: `ALLOWED.includes(column) ? column : 'id'`. */
export function asksWhetherAllowed(condition: string, expression: string): boolean {
  const source = escaped(expression);
  return new RegExp(`${ASKS}\\(\\s*(?:String\\()?${source}(?![\\w$])|(?<![\\w$.])${source}\\s+in\\s`).test(condition);
}

function escaped(source: string): string {
  return source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
