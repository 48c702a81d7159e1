import { join } from 'node:path';

/**
 * Steps that build on each other: after the first that fails the others are left out, and the page is shown as it was.
 *
 * @param {{screenshots: string, label: string, prefix?: string}} options `prefix` keeps the screenshots of one tour apart from another's
 */
export function stepsOn(page, { screenshots, label, prefix = '' }) {
  const passed = [];
  const failed = [];
  const fileOf = (name) => join(screenshots, `${prefix}${name}.png`);
  const shot = (name) => page.screenshot({ path: fileOf(name) });
  const step = async (name, body) => {
    if (failed.length > 0) return;
    try {
      await body();
      passed.push(`${label}: ${name}`);
    } catch (error) {
      await shot('failure').catch(() => {});
      failed.push({ name: `${label}: ${name}`, error: `${error.message}\n(see ${fileOf('failure')})` });
    }
  };
  return { passed, failed, shot, step };
}
