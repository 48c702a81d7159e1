import { join } from 'node:path';
import { openEditor } from './browser.mjs';

const FILE = '001_create_orders.sql';

/**
 * Uses the editor by mouse and keyboard: sees the squiggle, opens the light bulb, takes the fix, sees the squiggle go.
 * Each step leaves a screenshot.
 *
 * @returns {Promise<{passed: string[], failed: {name: string, error: string}[]}>}
 */
export async function clickThrough(browser, options) {
  const passed = [];
  const failed = [];
  const page = await openEditor(browser, options);
  const shot = (name) => page.screenshot({ path: join(options.screenshots, `${name}.png`) });
  const step = async (name, body) => {
    if (failed.length > 0) return;
    try {
      await body();
      passed.push(`on screen: ${name}`);
    } catch (error) {
      await shot('failure').catch(() => {});
      failed.push({
        name: `on screen: ${name}`,
        error: `${error.message}\n(see ${join(options.screenshots, 'failure.png')})`,
      });
    }
  };

  await step('a file opens with a squiggle under its problem', async () => {
    await page.keyboard.press('Control+KeyP');
    await page.waitForSelector('.quick-input-widget input');
    await page.keyboard.type(FILE);
    await page.waitForSelector('.quick-input-list .monaco-list-row');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.view-lines .view-line');
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
    await page.locator('.view-line span', { hasText: 'double' }).last().click();
    await page.waitForSelector('[class*="codicon-light"]', { timeout: 30_000 });
    await shot('3-light-bulb');
    await page.keyboard.press('Control+Period');
    await page.locator('.action-widget', { hasText: 'Use numeric' }).waitFor({ timeout: 30_000 });
    await shot('4-actions');
  });

  await step('taking the fix changes the text, and the squiggle goes', async () => {
    await page.locator('.action-widget .action', { hasText: 'Use numeric' }).first().click();
    await page.locator('.view-line', { hasText: 'numeric(19' }).waitFor({ timeout: 30_000 });
    await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 30_000 });
    await shot('5-fixed');
  });

  await page.close();
  return { passed, failed };
}
