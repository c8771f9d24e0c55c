import type { Reading } from '../log/record.ts';
import { isBrowserName, type KnownAgent } from './agent.ts';
import { FLAGS, type Flag } from './flag.ts';
import { CERTAINTIES, type Certainty, type Intent } from './intent.ts';
import type { Observation } from './observe.ts';
import { isGreeting, isOrdinaryPage } from './visit.ts';

/** Why an intent was chosen where no sign says it: what the line as a whole looks like. */
export type Shape =
  'known-crawler' | 'known-scanner' | 'browser-visit' | 'greeting' | 'tried-credentials' | 'connection';

/** One thing that speaks for an intent. */
export type Reason =
  | { readonly kind: 'sign'; readonly observation: Observation }
  | { readonly kind: 'shape'; readonly shape: Shape };

/** What a line was sent for, as far as it shows. `unknown` is an answer. */
export interface Verdict {
  readonly intent: Intent;
  readonly flags: readonly Flag[];
  readonly certainty: Certainty;
  /** What spoke for it, strongest first; empty where nothing did. */
  readonly because: readonly Reason[];
}

/** The order in which intents are asked for (`research/domain.md` §3.2): the first that something speaks for is taken. */
export const LADDER: readonly Intent[] = [
  // SOCKS is both; what it asks for says more than that it is not HTTP.
  'proxy',
  'protocol-mismatch',
  'post-compromise',
  'exploit',
  'credential',
  'resource-abuse',
  'info-leak',
  'research-scanner',
  'fingerprint',
  'crawler',
  'ordinary',
  'discovery',
];

interface Claim {
  readonly intent: Intent;
  readonly certainty: Certainty;
  readonly reason: Reason;
}

/** Decides what a line was sent for, from the signs on it and the known program its User-Agent names. */
export function verdictOf(
  reading: Reading,
  observations: readonly Observation[],
  agent: KnownAgent | null,
): Verdict {
  return decide(
    [...observations.flatMap(claimOf), ...shapesOf(reading, observations, agent)],
    observations,
    agent,
  );
}

/** Decides what a session was for from the verdicts of its lines: the highest step any of them reached. */
export function verdictOfAll(verdicts: readonly Verdict[]): Verdict {
  const best = LADDER.flatMap((intent) => verdicts.filter((verdict) => verdict.intent === intent));
  const [first] = best;
  const flags = FLAGS.filter((flag) => verdicts.some((verdict) => verdict.flags.includes(flag)));
  if (first === undefined) return { intent: 'unknown', flags, certainty: 'low', because: [] };
  const same = best.filter(({ intent }) => intent === first.intent);
  return {
    intent: first.intent,
    flags,
    certainty: strongest(same.map(({ certainty }) => certainty)),
    because: same.flatMap(({ because }) => because),
  };
}

function decide(
  claims: readonly Claim[],
  observations: readonly Observation[],
  agent: KnownAgent | null,
): Verdict {
  const intent = LADDER.find((step) => claims.some((claim) => claim.intent === step));
  const isUnknown = intent === undefined;
  const winning = isUnknown
    ? claims.filter((claim) => claim.intent === 'unknown')
    : claims.filter((claim) => claim.intent === intent);
  const sorted = [...winning].sort(
    (a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty),
  );
  return {
    intent: intent ?? 'unknown',
    flags: flagsOf(observations, agent),
    certainty: isUnknown ? 'low' : strongest(sorted.map(({ certainty }) => certainty)),
    because: sorted.map(({ reason }) => reason),
  };
}

function strongest(certainties: readonly Certainty[]): Certainty {
  return CERTAINTIES.find((certainty) => certainties.includes(certainty)) ?? 'low';
}

function claimOf(observation: Observation): Claim[] {
  const { intent, certainty } = observation.rule;
  return intent === null ? [] : [{ intent, certainty, reason: { kind: 'sign', observation } }];
}

/** What the line as a whole speaks for. */
function shapesOf(reading: Reading, observations: readonly Observation[], agent: KnownAgent | null): Claim[] {
  const claims: Claim[] = [];
  const add = (shape: Shape, intent: Intent, certainty: Certainty): void => {
    claims.push({ intent, certainty, reason: { kind: 'shape', shape } });
  };
  if (reading.credentials.length > 0) add('tried-credentials', 'credential', 'high');
  if (isRefusedUser(reading)) add('tried-credentials', 'credential', 'medium');
  const userAgent = reading.fields['user-agent']?.value ?? '';
  const isJudged = observations.some(({ rule }) => rule.viewpoint === 'user-agent' && rule.intent !== null);
  // A sign knows more of a name than the list does.
  if (agent !== null && !isJudged) {
    const tags = agent.tags ?? [];
    const isScanner = tags.includes('scanner');
    if (isScanner && /https?:\/\//.test(userAgent)) add('known-scanner', 'research-scanner', 'medium');
    if (!isScanner && !isMereTool(tags)) add('known-crawler', 'crawler', 'medium');
  }
  const speaks = observations.some(({ rule }) => rule.intent !== null);
  if (!speaks && agent === null && isBrowserName(userAgent) && isOrdinaryPage(reading)) {
    add('browser-visit', 'ordinary', 'low');
  }
  if (isGreeting(reading)) add('greeting', 'discovery', 'low');
  if (isBareConnection(reading)) add('connection', 'discovery', 'low');
  return claims;
}

/** A name that came with a password (`Authorization: Basic`) and did not open anything; nginx and Apache log the name only. */
function isRefusedUser({ format, fields }: Reading): boolean {
  if (format === 'error-log') return Boolean(fields.user?.value);
  const isAccessLog = format === 'combined' || format === 'common';
  return isAccessLog && Boolean(fields.user?.value) && (fields.status?.value ?? '').startsWith('4');
}

/** A library or a steered browser is a means, no purpose. */
function isMereTool(tags: readonly string[]): boolean {
  return tags.includes('http-library') || tags.includes('browser-automation');
}

/** A connection in which nothing was said. */
function isBareConnection({ format, fields }: Reading): boolean {
  if (format === 'cowrie') return fields.event?.value === 'cowrie.session.connect';
  return (
    (format === 'honeytrap' || format === 'dionaea') && fields.source !== undefined && !fields.payload?.value
  );
}

const HEADERS = /^(?:header|user-agent|referer)/;

/** The flags of all signs, and those that follow from where and under how many encodings the evidence stood. */
function flagsOf(observations: readonly Observation[], agent: KnownAgent | null): readonly Flag[] {
  const flags = new Set<Flag>(observations.flatMap(({ rule }) => rule.flags));
  if (isMereTool(agent?.tags ?? [])) flags.add('tool-ua');
  for (const { rule, evidence } of observations) {
    const [first] = evidence;
    if (first === undefined || (rule.intent !== 'exploit' && rule.intent !== 'post-compromise')) continue;
    const encodings = first.hit.layers.map(({ encoding }) => encoding);
    if (encodings.length > 0) flags.add('encoding');
    if (encodings.filter((encoding) => encoding === 'percent').length > 1) flags.add('double-encoding');
    if (encodings.includes('lookup') || encodings.includes('shell-blank')) flags.add('obfuscation');
    if (rule.intent === 'exploit' && HEADERS.test(first.text.site)) flags.add('header-payload');
    if (rule.intent === 'exploit' && first.text.site === 'body') flags.add('body-payload');
  }
  return FLAGS.filter((flag) => flags.has(flag));
}
