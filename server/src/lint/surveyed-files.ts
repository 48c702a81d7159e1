import type { DatabasePlan, FilePlace } from '../model/database.ts';
import type { Survey } from '../rules/rule.ts';

interface SurveyedFiles {
  readonly places: ReadonlyMap<string, FilePlace>;
  readonly paths: ReadonlySet<string>;
}

const migrations = new WeakMap<DatabasePlan, ReadonlySet<string>>();

/** The paths of the migrations of a database; always the same set. */
export function migrationPaths(plan: DatabasePlan): ReadonlySet<string> {
  let paths = migrations.get(plan);
  if (!paths) {
    paths = new Set(plan.files.filter(({ role }) => role === 'migration').map(({ path }) => path));
    migrations.set(plan, paths);
  }
  return paths;
}

const known = new WeakMap<DatabasePlan, Map<object, SurveyedFiles>>();

/** The files of a database whose statements a survey looks at, by path; worked out once for each plan. */
export function surveyedFiles<S>(survey: Survey<S>, plan: DatabasePlan): ReadonlyMap<string, FilePlace> {
  return filesOf(survey, plan).places;
}

/** Their paths; always the same set. */
export function surveyedPaths<S>(survey: Survey<S>, plan: DatabasePlan): ReadonlySet<string> {
  return filesOf(survey, plan).paths;
}

function filesOf<S>(survey: Survey<S>, plan: DatabasePlan): SurveyedFiles {
  const surveys = known.get(plan) ?? new Map<object, SurveyedFiles>();
  known.set(plan, surveys);
  let files = surveys.get(survey);
  if (!files) {
    const places = survey.files ? plan.files.filter((place) => survey.files?.(place)) : [];
    const byPath = new Map(places.map((place) => [place.path, place]));
    files = { places: byPath, paths: new Set(byPath.keys()) };
    surveys.set(survey, files);
  }
  return files;
}
