const DAY = 24 * 60 * 60 * 1000;

/** The day after a date, written as it is (`2024-01-31` or `20240131`); undefined where it is no date of the calendar. */
export function dayAfter(date: string): string | undefined {
  const parts = /^(\d{4})(-?)(\d\d)(-?)(\d\d)$/.exec(date);
  if (!parts) return undefined;
  const [, year = '', dash = '', month = '', , day = ''] = parts;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined;
  return new Date(time + DAY).toISOString().slice(0, 10).split('-').join(dash);
}
