/** One file of a Prisma schema. */
export interface PrismaFile {
  readonly path: string;
  readonly text: string;
}

/** What Prisma's own code is asked for. It is slow to load, so it is never on the way from a keystroke to a diagnostic. */
export interface PrismaTools {
  /** The files as `prisma format` would write them, in the same order. A file that cannot be formatted comes back as it was. */
  format(files: readonly PrismaFile[]): Promise<PrismaFile[]>;
  /**
   * What Prisma's validation finds wrong with the files taken as one schema: its messages, without warnings. What depends on the version
   * of Prisma alone (a `url` in the datasource, a preview feature that is no more) is left out.
   */
  problems(files: readonly PrismaFile[]): Promise<string[]>;
}

/**
 * The problems that `after` has and `before` has not. An edit is safe for Prisma where this is empty, whether or not the schema was valid
 * to begin with. Where Prisma's code cannot be run, both sides say so and nothing is new.
 */
export async function newPrismaProblems(
  tools: PrismaTools,
  before: readonly PrismaFile[],
  after: readonly PrismaFile[],
): Promise<string[]> {
  const known = await tools.problems(before);
  const found = await tools.problems(after);
  return found.filter((problem) => {
    const index = known.indexOf(problem);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}
