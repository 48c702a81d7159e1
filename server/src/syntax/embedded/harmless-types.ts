import type { Bindings } from './bindings.ts';
import type { SyntaxNode } from './script-tree.ts';

/** A number, a truth value, a moment, or a text that is written out; several of them, and lists of them. */
const HARMLESS_TYPE =
  /^\|?\s*(?:number|bigint|boolean|null|undefined|Date|'[^']*'|"[^"]*"|-?\d+)(?:\s*\|\s*(?:number|bigint|boolean|null|undefined|Date|'[^']*'|"[^"]*"|-?\d+))*$/;

/** Names are followed through so many aliases. */
const MOST_STEPS = 3;

/** True for a type whose every value is safe to put into SQL: numbers, literals, keys of an object of the file, its enums, and names for those. */
export function isHarmlessType(type: string | undefined, text: string, bindings: Bindings, steps = 0): boolean {
  if (type === undefined || steps > MOST_STEPS) return false;
  const element = /^(?:Readonly)?Array<([^<>]+)>$/.exec(type.trim())?.[1];
  const one = (element ?? type.trim().replace(/^readonly\s+/, ''))
    .replace(/\[\]$/, '')
    .replace(/^\((.*)\)$/s, '$1')
    .trim();
  if (HARMLESS_TYPE.test(one) || /^keyof\s+typeof\s+[\w$.]+$/.test(one)) return true;
  if (
    /^\(typeof\s+[\w$.]+\)\[number\]$/.test(one) ||
    /^typeof\s+[\w$.]+\)?\[(?:number|keyof typeof [\w$.]+)\]$/.test(one)
  )
    return true;
  if (!/^[A-Z][\w$]*$/.test(one)) return false;
  // Types have no scopes here: any statement of the file may declare one.
  bindings.askAll();
  if (new RegExp(`\\benum\\s+${one.replaceAll('$', '\\$')}\\s*\\{`).test(text)) return true;
  const alias = new RegExp(
    `\\btype\\s+${one.replaceAll('$', '\\$')}\\s*=\\s*([^;{}]+?)\\s*(?:;|\\n\\s*\\n|\\n(?=\\w)|$)`,
  ).exec(text)?.[1];
  return alias !== undefined && isHarmlessType(alias, text, bindings, steps + 1);
}

/** True for a name that a schema of the file lets hold nothing but numbers or what it lists: `sort: z.enum([…])`, `limit: z.coerce.number()`. */
export function isParsedHarmless(name: string, text: string, bindings: Bindings): boolean {
  if (!bindings.resolve('z', 0)?.module) return false;
  bindings.askAll();
  const own = name.replaceAll('$', '\\$');
  const any = new RegExp(`(?<![\\w$.])${own}\\s*:\\s*z\\s*\\.`).test(text);
  const other = new RegExp(
    `(?<![\\w$.])${own}\\s*:\\s*z\\s*\\.(?!\\s*(?:enum|nativeEnum|number|int|bigint|literal|boolean|date|coerce\\s*\\.\\s*(?:number|bigint|date|boolean))\\b)`,
  ).test(text);
  return any && !other;
}

/** The type of `limit` in `options.limit`, where the file writes it out: in place, or in an interface or type of its own. */
export function typeOfMember(member: SyntaxNode, text: string, bindings: Bindings): string | undefined {
  const object = member.firstChild;
  const last = member.lastChild;
  if (object?.name !== 'VariableName' || last?.name !== 'PropertyName') return undefined;
  const type = bindings.resolve(text.slice(object.from, object.to), object.from)?.type?.trim();
  if (!type) return undefined;
  const body = type.startsWith('{') ? type : bodyOf(type, text, bindings);
  const name = text.slice(last.from, last.to).replaceAll('$', '\\$');
  return new RegExp(`(?:^|[\\s{;,])(?:readonly\\s+)?${name}\\??\\s*:\\s*([^;,\\n}]+)`).exec(body ?? '')?.[1]?.trim();
}

/** What stands in the braces of an interface or type of the file. */
function bodyOf(name: string, text: string, bindings: Bindings): string | undefined {
  if (!/^[A-Z][\w$]*$/.test(name)) return undefined;
  bindings.askAll();
  const own = name.replaceAll('$', '\\$');
  return new RegExp(`\\b(?:interface\\s+${own}(?:\\s+extends\\s+[^{]+)?|type\\s+${own}\\s*=)\\s*(\\{[^{}]*\\})`).exec(
    text,
  )?.[1];
}
