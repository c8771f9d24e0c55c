import type { Credential, Field, Reading } from '../log/record.ts';
import { FIELD_SITES, type Site } from './site.ts';

/** A text of a line that a sign can look at. */
export interface SignText {
  readonly site: Site;
  readonly value: string;
  /** Where it comes from. */
  readonly field: Field;
  /** Whether `value` is the field's, so that a stretch of one is a stretch of the other. */
  readonly whole: boolean;
}

/** Takes one text; the four things that make a `SignText`, apart, for most of them nobody keeps. */
export type TakeText = (site: Site, value: string, field: Field, whole: boolean) => void;

/** Headers that are fields of their own. */
const NAMED = new Set(['user-agent', 'referer', 'host']);

/** Hands over all texts of a line that signs look at, absent and empty ones left out. */
export function eachText(reading: Reading, take: TakeText): void {
  const { fields, headers, credentials } = reading;
  for (const site of FIELD_SITES) {
    const field = fields[site];
    if (field?.value) take(site, field.value, field, true);
  }
  // What could not be cut into method and target is looked at as it is: the first bytes of another protocol.
  const request = fields.method ? undefined : (fields.request ?? fields.payload);
  if (request?.value) take('request', request.value, request, true);
  for (const { name, value } of headers) {
    const lower = (name.value ?? '').toLowerCase();
    if (!NAMED.has(lower) && value.value) take(`header:${lower}`, value.value, value, true);
  }
  for (const credential of credentials) takeCredential(credential, take);
}

function takeCredential({ user, password }: Credential, take: TakeText): void {
  const field = password ?? user;
  if (field !== null) take('credential', `${user?.value ?? ''}:${password?.value ?? ''}`, field, false);
}

/** Whether a line has a text at a site. */
export function hasText(reading: Reading, site: Site): boolean {
  let found = false;
  eachText(reading, (other) => {
    found ||= other === site || (site === 'header' && other.startsWith('header:'));
  });
  return found;
}
