import type { AdvisorAnswer } from '../../../../server/src/protocol.ts';

/** A question with its answer, or with why there is none. */
export interface Exchange {
  readonly id: number;
  readonly question: string;
  /** What the question was asked about, for people. */
  readonly about?: string;
  readonly answer?: AdvisorAnswer;
  /** A sentence for people. */
  readonly problem?: string;
}

/** Page to extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'ask'; readonly question: string; readonly withContext: boolean }
  | { readonly type: 'stop' }
  | { readonly type: 'clear' }
  | { readonly type: 'action'; readonly exchange: number; readonly action: number }
  | { readonly type: 'section'; readonly exchange: number; readonly part: number }
  | { readonly type: 'remember'; readonly exchange: number }
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'copy'; readonly text: string };

/** Extension to page. */
export type ToPanel =
  | { readonly type: 'history'; readonly exchanges: readonly Exchange[] }
  | { readonly type: 'asked'; readonly exchange: Exchange }
  | { readonly type: 'answered'; readonly exchange: Exchange }
  | { readonly type: 'context'; readonly label: string | undefined };

const MOST_CHARACTERS = 100_000;

/** The message if it is one that the page may send; undefined for anything else. */
export function readMessage(value: unknown): FromPanel | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, question, withContext, exchange, action, part, text } = value as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ready':
    case 'stop':
    case 'clear':
      return { type };
    case 'ask':
      return isText(question) && typeof withContext === 'boolean' ? { type, question, withContext } : undefined;
    case 'action':
      return isIndex(exchange) && isIndex(action) ? { type, exchange, action } : undefined;
    case 'section':
      return isIndex(exchange) && isIndex(part) ? { type, exchange, part } : undefined;
    case 'remember':
      return isIndex(exchange) ? { type, exchange } : undefined;
    case 'insert':
    case 'copy':
      return isText(text) ? { type, text } : undefined;
    default:
      return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
