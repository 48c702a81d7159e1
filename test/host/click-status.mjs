import { join } from 'node:path';

/** Reads the hover of the language status item, which names the products that the workspace uses. */
export async function clickStatus(page, { screenshots }) {
  await page.locator('[id="status.languageStatus"]').hover();
  const hover = page.locator('.hover-language-status', { hasText: 'PostgreSQL 16 (docker-compose.yml)' });
  await hover.first().waitFor({ timeout: 30_000 });
  await page.screenshot({ path: join(screenshots, '6-status-item.png') });
  await page.keyboard.press('Escape');
}
