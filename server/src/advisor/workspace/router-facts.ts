import type { WorkspaceFacts } from '../router/workspace-facts.ts';
import type { AdvisorWorkspace } from './advisor-workspace.ts';

/**
 * What the router may know of a workspace: the dialects of its databases or, where none is known, the engines that its files name.
 * Beside a known database other engines stay out: a cache in a compose file does not make every question one about caches.
 */
export function routerFacts(workspace: AdvisorWorkspace): Required<WorkspaceFacts> {
  const known = workspace.databases.map((one) => one.dialect).filter((dialect) => dialect !== 'unknown');
  const named = workspace.stack.filter((item) => item.kind === 'engine').map((item) => item.id);
  return { engines: known.length > 0 ? known : named, orms: workspace.orms };
}
