import type { DatabasePlan } from '../model/database.ts';
import type { TextEdit } from '../model/fix.ts';
import { newPrismaProblems, type PrismaFile, type PrismaTools } from '../syntax/prisma/prisma-tools.ts';
import { applyEdits } from './apply-edits.ts';
import { replacement } from './replacement.ts';

/** The files of a Prisma schema with the texts they have now. */
export function prismaFilesOf(plan: DatabasePlan, textOf: (path: string) => string | undefined): PrismaFile[] {
  return plan.files.flatMap(({ path, role }) => {
    const text = role === 'prisma' ? textOf(path) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
}

/**
 * Asks Prisma's own code about edits of a schema before they are made. What it would reject is not done; in a file that was laid out by
 * `prisma format` the result is, too.
 *
 * @returns the edits to make, or what Prisma would say against them
 */
export async function checkPrismaEdits(
  tools: PrismaTools,
  files: readonly PrismaFile[],
  edits: readonly TextEdit[],
): Promise<{ readonly edits: readonly TextEdit[] } | { readonly problems: readonly string[] }> {
  const after = files.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      edits.filter((edit) => edit.file === path),
    ),
  }));
  const problems = await newPrismaProblems(tools, files, after);
  if (problems.length > 0) return { problems };
  const wasFormatted = await tools.format(files);
  const formatted = await tools.format(after);
  const checked = files.flatMap(({ path, text }, index) => {
    const plain = after[index]?.text ?? text;
    const laidOut = formatted[index]?.text ?? plain;
    const keepsLayout = text === wasFormatted[index]?.text && sameCode(plain, laidOut);
    return replacement(path, text, keepsLayout ? laidOut : plain);
  });
  return { edits: checked };
}

/** The formatter also completes relations; a fix must write nothing but what it says. */
function sameCode(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
