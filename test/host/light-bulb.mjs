/**
 * Opens the actions of the light bulb at the place of `text`, and waits for one of them. The editor gives a request for actions up when
 * the problems of its file change meanwhile, and shows nothing then; so this is asked again, as a user would.
 */
export async function openLightBulb(page, { text, action }) {
  await page.locator('.view-line span', { hasText: text }).last().click();
  await page.waitForSelector('[class*="codicon-light"]', { timeout: 30_000 });
  for (let attempt = 1; ; attempt++) {
    try {
      await page.keyboard.press('Control+Period');
      await page.locator('.action-widget', { hasText: action }).waitFor({ timeout: 10_000 });
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
