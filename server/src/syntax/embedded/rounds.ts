import { isFunction, type SyntaxNode } from './script-tree.ts';

/** What programs wait for that is no database: mails, requests, queues, pauses. */
const OTHER_WORK =
  /(?:mail|send|notif|fetch|axios|got\b|https?|stripe|request|upload|download|s3\b|\bfs|File|prompt|confirm|question|publish|emit|enqueue|queue\.add|sms|webhook|slack|telegram|openai|embed|scrape|crawl|sleep|delay|wait|sync\w*(?:To|From)|api\b)/i;

/** What speaks for a database all the same: `await prisma.notification.create(…)`. */
const DATABASE =
  /\b(?:prisma|db|database|orm|client|tx|trx|pool|conn(?:ection)?|sql|knex|transaction|\w*repo(?:sitory)?)\b\.?/i;

/** What the rounds of a loop say of one query for all of them, for a call in its body. */
export function roundOf(body: SyntaxNode, call: SyntaxNode, text: string): { endsEarly?: true; standsAlone?: true } {
  let endsEarly = false;
  let standsAlone = goesOnAfterFailure(body, call);
  body.cursor().iterate((one) => {
    if (one.from > body.from && isFunction(one) && !(one.from <= call.from && call.to <= one.to)) return false;
    if (one.name === 'BreakStatement' && !isInSwitch(one.node, body)) endsEarly = true;
    if (one.name === 'AwaitExpression' && !standsAlone) standsAlone = waitsForOthers(one.node, text);
    return undefined;
  });
  return { ...(endsEarly ? { endsEarly: true } : {}), ...(standsAlone ? { standsAlone: true } : {}) };
}

function waitsForOthers(awaited: SyntaxNode, text: string): boolean {
  const call = awaited.lastChild;
  const callee = call?.name === 'CallExpression' ? call.firstChild : undefined;
  if (!callee) return false;
  const name = text.slice(callee.from, callee.to);
  return name.length < 200 && OTHER_WORK.test(name) && !DATABASE.test(name);
}

/** True where a `try` of the body holds the call, whose `catch` does not throw. */
function goesOnAfterFailure(body: SyntaxNode, call: SyntaxNode): boolean {
  let inner = call;
  for (let node = call.parent; node && node.from >= body.from && node.to <= body.to; inner = node, node = node.parent) {
    if (node.name !== 'TryStatement' || inner.name !== 'Block') continue;
    const handler = node.getChild('CatchClause');
    if (handler && !holds(handler, /^(?:Throw|Return|Break)Statement$/)) return true;
  }
  return false;
}

function holds(node: SyntaxNode, kind: RegExp): boolean {
  let found = false;
  node.cursor().iterate((one) => {
    found ||= kind.test(one.name);
    return !found;
  });
  return found;
}

function isInSwitch(node: SyntaxNode, body: SyntaxNode): boolean {
  for (let one = node.parent; one && one.from > body.from; one = one.parent)
    if (one.name === 'SwitchStatement') return true;
  return false;
}
