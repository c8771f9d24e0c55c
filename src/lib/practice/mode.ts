import { VIEWPOINTS, type Viewpoint } from '../viewpoint/viewpoint.ts';

/** What a set is drawn from. */
export type Mode =
  | { readonly kind: 'mixed' }
  /** Lines of one viewpoint. */
  | { readonly kind: 'block'; readonly viewpoint: Viewpoint }
  /** What was got wrong, and nothing else. */
  | { readonly kind: 'wrong' }
  /** The same ten lines for everybody who has the seed. */
  | { readonly kind: 'fixed'; readonly seed: string };

/**
 * What a link asks for: `#wrong`, `#v=path`, `#s=7KQ2`; `null` where it asks for nothing that is known. A fragment holds
 * names from closed lists and a short seed, never text that is shown.
 */
export function modeOfHash(hash: string): Mode | null {
  if (hash === '#wrong') return { kind: 'wrong' };
  const [, name, value = ''] = /^#([sv])=([\w-]{1,24})$/.exec(hash) ?? [];
  if (name === 's') return { kind: 'fixed', seed: value };
  const viewpoint = VIEWPOINTS.find((known) => known === value);
  return name === 'v' && viewpoint !== undefined ? { kind: 'block', viewpoint } : null;
}
