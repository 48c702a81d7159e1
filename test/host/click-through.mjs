import { openEditor } from './browser.mjs';
import { clickAdvisor } from './click-advisor.mjs';
import { openLightBulb } from './light-bulb.mjs';
import { openFile } from './open-file.mjs';
import { runCommand } from './palette.mjs';
import { stepsOn } from './steps.mjs';

const FILE = '001_create_orders.sql';

/**
 * Uses the editor by mouse and keyboard: sees the squiggle, opens the light bulb, takes the fix, sees the squiggle go.
 * Each step leaves a screenshot.
 *
 * @returns {Promise<{passed: string[], failed: {name: string, error: string}[]}>}
 */
export async function clickThrough(browser, options) {
  const page = await openEditor(browser, options);
  const { passed, failed, shot, step } = stepsOn(page, { screenshots: options.screenshots, label: 'on screen' });

  await step('a file opens with a squiggle under its problem', async () => {
    await openFile(page, FILE);
    await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
    await shot('1-squiggle');
  });

  await step('hovering says what is wrong and names the rule', async () => {
    await page.locator('.view-line span', { hasText: 'double' }).last().hover();
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'no-float-money' });
    await hover.first().waitFor({ timeout: 30_000 });
    await shot('2-hover');
  });

  await step('the light bulb offers the fix', async () => {
    await openLightBulb(page, { text: 'double', action: 'Use numeric' });
    await shot('3-actions');
  });

  await step('taking the fix changes the text, and the squiggle goes', async () => {
    await page.locator('.action-widget .action', { hasText: 'Use numeric' }).first().click();
    await page.locator('.view-line', { hasText: 'numeric(19' }).waitFor({ timeout: 30_000 });
    await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 30_000 });
    await shot('4-fixed');
  });

  await step('the language status names the database, its dialect and the products in use', async () => {
    await page.locator('[id="status.languageStatus"]').hover();
    const hover = page.locator('.monaco-hover', { hasText: 'PostgreSQL · db/migrations' });
    await hover.filter({ hasText: 'PostgreSQL 16' }).waitFor({ timeout: 30_000 });
    await shot('5-status');
  });

  await step('a command asks for a name and writes the next migration', async () => {
    await runCommand(page, 'Schemawise: New Migration');
    await page.locator('.quick-input-widget', { hasText: 'What the migration does' }).waitFor({ timeout: 30_000 });
    await page.keyboard.type('add refunds');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: '004_add_refunds.sql' }).waitFor({ timeout: 30_000 });
    await shot('6-new-migration');
  });

  await step('a command explains a rule in a preview', async () => {
    await runCommand(page, 'Schemawise: Explain Rule');
    await page.locator('.quick-input-widget', { hasText: 'The id of the rule' }).waitFor({ timeout: 30_000 });
    await page.keyboard.type('no-float-money');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'no-float-money' }).waitFor({ timeout: 30_000 });
    await waitForPreview(page, 'How to fix');
    await shot('7-explanation');
  });

  await clickAdvisor(page, step, shot);

  await page.close();
  return { passed, failed };
}

/** A preview is a frame in a frame, which loads in its own time. */
async function waitForPreview(page, heading) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const found = await frame
        .getByRole('heading', { name: heading })
        .count()
        .catch(() => 0);
      if (found > 0) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No preview shows the heading "${heading}".`);
}
