import type { DatabasePlan, FilePlace } from '../../server/src/model/database.ts';
import { type DiscoveryOptions, discoverDatabases, summarize } from '../../server/src/workspace/discover.ts';

/** The databases of an invented workspace: path → text. */
export function discover(files: Readonly<Record<string, string>>, options?: DiscoveryOptions): DatabasePlan[] {
  return discoverDatabases(
    Object.entries(files).map(([path, text]) => summarize(path, text)),
    options,
  );
}

/** The only database of an invented workspace. */
export function discoverOne(files: Readonly<Record<string, string>>, options?: DiscoveryOptions): DatabasePlan {
  const plans = discover(files, options);
  const [plan] = plans;
  if (!plan || plans.length > 1)
    throw new Error(`expected one database, found ${plans.map((one) => one.id).join(', ')}`);
  return plan;
}

/** `role path` for each file, in the plan's order; files that are not folded end with ` (not folded)`. */
export function rolesOf(plan: DatabasePlan): string[] {
  return plan.files.map(({ role, path, folded }) => `${role} ${path}${folded === false ? ' (not folded)' : ''}`);
}

export function placeIn(plan: DatabasePlan, path: string): FilePlace {
  const place = plan.files.find((file) => file.path === path);
  if (!place) throw new Error(`${path} is not in ${plan.id}`);
  return place;
}

/** What each section of a file holds: `up wrapped: text`, with the text trimmed. */
export function sectionTexts(place: FilePlace, text: string): string[] {
  return place.sections.map(
    ({ direction, transaction, start, end }) => `${direction} ${transaction}: ${text.slice(start, end).trim()}`,
  );
}
