import { applyEdits } from '../fix/apply-edits.ts';
import { checkPrismaEdits } from '../fix/prisma-edits.ts';
import { replacement } from '../fix/replacement.ts';
import type { Engine } from '../lint/engine.ts';
import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';
import { sourceLanguage } from '../workspace/source-files.ts';
import type { FixedFile } from './apply-fixes.ts';

/**
 * Lets Prisma's own code look at the fixed schemas before anything is written: what it would reject is left as it was, schema by schema.
 * Files that are not Prisma's pass through.
 *
 * @param refuse hears, in a sentence for people, what was not done and why
 */
export async function checkPrismaFixes(
  tools: PrismaTools,
  engine: Engine,
  fixed: readonly FixedFile[],
  refuse: (message: string) => void,
): Promise<readonly FixedFile[]> {
  const changed = new Map(
    fixed.filter(({ path }) => sourceLanguage(path) === 'prisma').map((file) => [file.path, file]),
  );
  if (changed.size === 0) return fixed;
  const texts = new Map<string, string>();
  for (const { plan } of engine.databases()) {
    const paths = plan.files.filter((file) => file.role === 'prisma').map((file) => file.path);
    if (!paths.some((path) => changed.has(path))) continue;
    const before = paths.flatMap((path) => {
      const text = changed.get(path)?.before ?? engine.document(path)?.text;
      return text === undefined ? [] : [{ path, text }];
    });
    const edits = before.flatMap(({ path, text }) => replacement(path, text, changed.get(path)?.text ?? text));
    const checked = await checkPrismaEdits(tools, before, edits);
    if ('problems' in checked) {
      refuse(
        `The fixes of ${paths.join(', ')} were left out, because Prisma would reject the schema: ${checked.problems[0]}`,
      );
      for (const path of paths) changed.delete(path);
      continue;
    }
    for (const { path, text } of before) {
      texts.set(
        path,
        applyEdits(
          text,
          checked.edits.filter((edit) => edit.file === path),
        ),
      );
    }
  }
  return fixed
    .filter(({ path }) => sourceLanguage(path) !== 'prisma' || changed.has(path))
    .map((file) => ({ ...file, text: texts.get(file.path) ?? file.text }));
}
