/** The types of inputs.mjs, which runs without a build, for tests that use the same inputs. */
export function postgresMigration(lines: number): string;
export function prismaSchema(lines: number): string;
export function workspaceFiles(size: number): { path: string; text: string }[];
