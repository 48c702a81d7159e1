import { route } from '../router/route.ts';
import type { AdvisorWorkspace } from '../workspace/advisor-workspace.ts';
import { routerFacts } from '../workspace/router-facts.ts';
import { composeEntry, isWorthRemembering, type MemoryFile } from './compose-entry.ts';
import type { MemoryKind, MemoryStatus } from './memory-entry.ts';

/** What a person asks to be remembered. */
export interface RememberRequest {
  readonly kind: MemoryKind;
  readonly status?: MemoryStatus;
  readonly text: string;
  /** The question that led to the decision; its spokes and gates are remembered with it. */
  readonly question?: string;
}

/**
 * The file that remembers something, with the tables that are spoken of and the spokes and gates of the question; or a sentence that says
 * why there is none. Nothing is written here.
 */
export function remember(
  request: RememberRequest,
  workspace: AdvisorWorkspace,
  now: Date,
  existing: ReadonlySet<string>,
): MemoryFile | { readonly problem: string } {
  if (!isWorthRemembering(request.text)) return { problem: 'Say in a few words what was decided, and why.' };
  const about = request.question?.trim() ? request.question : request.text;
  const { spokes, gates } = route(about, routerFacts(workspace));
  const named = workspace.tablesNamedIn([request.text, request.question ?? ''].join('\n'));
  const tables = [...new Set(named.map(({ table }) => table.name))];
  return composeEntry({ ...request, tables, spokes, gates: request.question?.trim() ? gates : [] }, now, existing);
}
