import { isBrowserName, type KnownAgents } from '../sign/agent.ts';
import type { Judged } from '../sign/judge.ts';
import type { Observation } from '../sign/observe.ts';
import type { Sign } from '../sign/sign-schema.ts';
import { isOrdinaryPage } from '../sign/visit.ts';
import type { Knowledge } from './knowledge.ts';
import type { ShapeName } from './words-schema.ts';

/** What a verdict rests on: a sign on the line, or the look of the line as a whole. */
export type Ground =
  | { readonly kind: 'sign'; readonly sign: Sign; readonly observation: Observation }
  | { readonly kind: 'shape'; readonly shape: ShapeName };

/**
 * The ground to tell of: the sign named if it is among those that decide, else the strongest of them with something to show,
 * else the shape; `null` where nothing sensible can be said.
 */
export function groundOf(judged: Judged, knowledge: Knowledge, preferred: string | null): Ground | null {
  const { because, intent } = judged.verdict;
  const observations = because.flatMap((reason) => (reason.kind === 'sign' ? [reason.observation] : []));
  const shown = observations.filter(({ evidence }) => evidence.length > 0);
  const observation = shown.find(({ rule }) => rule.id === preferred) ?? shown[0];
  const sign = observation === undefined ? undefined : knowledge.signById.get(observation.rule.id);
  if (observation !== undefined && sign !== undefined) return { kind: 'sign', sign, observation };
  const [shape] = because.flatMap((reason) => (reason.kind === 'shape' ? [reason.shape] : []));
  if (shape !== undefined) return { kind: 'shape', shape };
  const open = intent === 'unknown' && because.length === 0 ? openShape(judged, knowledge) : null;
  return open === null ? null : { kind: 'shape', shape: open };
}

const SCRIPT = /\.(?:php\d?|phtml|jspx?|aspx?|ashx|cgi|pl|do|action)$/i;

/**
 * Why nothing can be said of an access-log line, where that is plain to see; `null` for the rest, about which a learner may
 * well know more than the program.
 */
function openShape(judged: Judged, { agents }: Knowledge): ShapeName | null {
  const { reading, observations } = judged;
  const { fields, format } = reading;
  if (observations.some(({ rule }) => rule.intent !== null)) return null;
  const method = fields.method?.value ?? '';
  const tag = fields['user-agent']?.value ?? null;
  // Where all of the request was kept, nothing of it is missing; and to a tag that was not sent nobody can point.
  if (format === 'wowhoneypot') return method === 'GET' ? byHalfATag(judged, tag, agents) : null;
  if (format !== 'combined') return null;
  const isNotFound = fields.status?.value === '404';
  if (method === 'POST' && tag !== null && isBrowserName(tag)) return fields.query ? null : 'form-unseen';
  if (method !== 'GET') return null;
  if (tag !== null && isBrowserName(tag)) {
    return isNotFound && !fields.query && SCRIPT.test(fields.path?.value ?? '') ? 'script-not-found' : null;
  }
  if (tag === null && isOrdinaryPage(reading) && fields['user-agent'] !== undefined)
    return 'page-without-tag';
  return byHalfATag(judged, tag, agents);
}

/** An ordinary page, and a tag that says too little. */
function byHalfATag({ reading }: Judged, tag: string | null, agents: KnownAgents): ShapeName | null {
  if (tag === null || !isOrdinaryPage(reading)) return null;
  if (tag === 'Mozilla/5.0') return 'page-by-preamble';
  return agents.of(tag)?.tags?.includes('http-library') === true ? 'page-by-tool' : null;
}
