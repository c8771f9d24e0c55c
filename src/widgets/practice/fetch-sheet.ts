import { isSheet, type Sheet } from '../../lib/practice/sheet.ts';

/** The lines of practice, or `null` where they cannot be had: no network, or another edition of the site. */
export async function fetchSheet(address: string): Promise<Sheet | null> {
  try {
    const response = await fetch(address);
    const sheet: unknown = response.ok ? await response.json() : null;
    return isSheet(sheet) ? sheet : null;
  } catch {
    return null;
  }
}
