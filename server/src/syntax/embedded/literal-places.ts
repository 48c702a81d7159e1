import { lastName, type SyntaxNode } from './script-tree.ts';

/** What a program does with a literal, as far as its place tells. */
export interface LiteralPlace {
  /** The literal with the others that are joined to it. */
  readonly whole: SyntaxNode;
  /** The call that is given the text; undefined where it is kept for later. */
  readonly call: SyntaxNode | undefined;
  /** The name under which the text is kept. */
  readonly keptAs: string | undefined;
}

/** What a text passes through on its way to whoever takes it. */
const PASSED: ReadonlySet<string> = new Set([
  'ParenthesizedExpression',
  'ConditionalExpression',
  'ArrayExpression',
  'ObjectExpression',
  'SpreadElement',
  'AwaitExpression',
  'Interpolation',
  'TemplateString',
  'SequenceExpression',
]);

const KEEPERS: ReadonlySet<string> = new Set([
  'VariableDeclaration',
  'PropertyDeclaration',
  'ReturnStatement',
  'ArrowFunction',
  'AssignmentExpression',
  'YieldExpression',
  'ForOfSpec',
  'ExportDeclaration',
]);

/** Functions that tell people or tests of a text, or look for it in another one. */
const OTHER_USES =
  /^(?:log|debug|info|warn|warning|error|trace|verbose|fatal|print|write(?:Line|ln)?|assert\w*|(?:not|deep|strict|notDeep|deepStrict)?[eE]quals?|is|like|same|match(?:es|All)?|expect\w*|to(?:Be|Equal|StrictEqual|Match|Contain|Have|Throw|Include|Start|End)\w*|includes?|contains?|startsWith|endsWith|indexOf|lastIndexOf|search|test|it|describe|suite|step|context|replace(?:All)?|split|t|i18n|translate|RegExp|require|\w*Error|reject|fail|alert|confirm|toast)$/;

/** Properties whose text people read: those of forms, menus and tools. */
const TOLD_PEOPLE =
  /^['"]?(?:place[hH]older\w*|labels?|title|subtitle|heading|caption|description|summary|hints?|tooltip|help(?:Text)?|examples?|usage|message)['"]?$/;

/** What a program asks of a text that is a list of words, or is compared. */
const ASKED =
  /^(?:split|includes|startsWith|endsWith|indexOf|match(?:All)?|search|test|length|has|to(?:Lower|Upper)Case|charAt)$/;

/** Where a literal stands; undefined where a text is no query whatever it says. */
export function placeOf(literal: SyntaxNode, text: string): LiteralPlace | undefined {
  const whole = outermost(literal);
  let keptAs: string | undefined;
  let inner = whole;
  for (let node = whole.parent; node; inner = node, node = node.parent) {
    if (node.name === 'ArgList') {
      const call = node.parent;
      return call && takesQueries(call, text) ? { whole, call: isCall(call) ? call : undefined, keptAs } : undefined;
    }
    if (KEEPERS.has(node.name)) return { whole, call: undefined, keptAs: keptAs ?? nameOf(node, text) };
    if (node.name === 'Property') {
      if (inner.from === node.from) return undefined;
      const key = text.slice(node.from, node.firstChild?.to ?? node.from);
      if (TOLD_PEOPLE.test(key)) return undefined;
      keptAs ??= key;
    } else if (node.name === 'CallExpression' || node.name === 'MemberExpression') {
      // `'SELECT …'.trim()`, `[…].join('\n')`
      if (inner.from !== node.from || ASKED.test(memberName(node, text))) return undefined;
    } else if (node.name === 'BinaryExpression') {
      if (!isPassedOn(node, text)) return undefined;
    } else if (!PASSED.has(node.name)) {
      return undefined;
    }
  }
  return undefined;
}

function memberName(node: SyntaxNode, text: string): string {
  const last = node.name === 'MemberExpression' ? lastName(node, text) : undefined;
  return last ? text.slice(last.from, last.to) : '';
}

function isCall({ name }: SyntaxNode): boolean {
  return name === 'CallExpression';
}

/** The sum, type assertion or parentheses that a literal stands in. */
export function outermost(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.parent && /^(?:BinaryExpression|ParenthesizedExpression)$/.test(current.parent.name)) {
    if (current.parent.name === 'BinaryExpression' && !isJoined(current.parent)) break;
    current = current.parent;
  }
  return current;
}

/** True for a sum and a type assertion. */
function isJoined(node: SyntaxNode): boolean {
  const operator = node.getChild('ArithOp');
  return operator
    ? operator.to - operator.from === 1
    : node.getChild('as') !== null || node.getChild('satisfies') !== null;
}

/** `a ?? b`, `a || b` and `a && b` give one of the two; a sum adds to it. */
function isPassedOn(node: SyntaxNode, text: string): boolean {
  const operator = node.getChild('LogicOp');
  return operator ? /^(?:\?\?|\|\||&&)$/.test(text.slice(operator.from, operator.to)) : isJoined(node);
}

function takesQueries(call: SyntaxNode, text: string): boolean {
  const callee = call.name === 'NewExpression' ? call.getChild('VariableName') : call.firstChild;
  const name = callee ? lastName(callee, text) : undefined;
  return name === undefined || !OTHER_USES.test(text.slice(name.from, name.to));
}

/** The name that a declaration or assignment gives its value. */
function nameOf(node: SyntaxNode, text: string): string | undefined {
  const target =
    node.name === 'AssignmentExpression'
      ? node.firstChild && lastName(node.firstChild, text)
      : (node.getChild('VariableDefinition') ?? node.getChild('PropertyDefinition'));
  return target ? text.slice(target.from, target.to) : undefined;
}
