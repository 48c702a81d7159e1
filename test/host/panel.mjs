import { runCommand } from './palette.mjs';

/** The page of the panel is a frame in a frame. */
export async function panelFrame(page) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const found = await frame
        .locator('#question')
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The panel of the advisor did not open.');
}

/** Opens the advisor and asks what the spoke of PostgreSQL answers; resolves to the panel's frame once the answer stands there. */
export async function askPanel(page) {
  await runCommand(page, 'Schemawise: Open Advisor');
  const frame = await panelFrame(page);
  await frame.locator('#question').focus();
  await page.keyboard.type('how do I tune autovacuum on a hot postgres table');
  await page.keyboard.press('Enter');
  await frame.locator('.part h3', { hasText: 'Autovacuum and statistics' }).waitFor({ timeout: 30_000 });
  return frame;
}

/** Opens the section that the first part of the answer quotes. */
export async function openQuotedSection(page, frame) {
  await frame.locator('.source button').first().click();
  await page.locator('.tab', { hasText: /\.md$/ }).first().waitFor({ timeout: 30_000 });
}
