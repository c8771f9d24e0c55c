import { overlaps } from '../log/span.ts';
import { toOrigin } from '../log/decode.ts';
import type { Reading } from '../log/record.ts';
import type { Role } from '../exercise/exercise-schema.ts';
import type { Judged } from '../sign/judge.ts';
import { wordsOf, type Evidence, type Observation } from '../sign/observe.ts';
import type { Localized } from '../text/localized.ts';
import { oneOf } from './draw.ts';
import type { Ground } from './ground.ts';
import type { Knowledge } from './knowledge.ts';
import { absentAt, placeOfField, stretchAt, type Stretch } from './stretch.ts';
import { withDecoded, withTitle } from './title.ts';
import { without } from './without.ts';
import type { Frame, ShapeName } from './words-schema.ts';
import { read } from '../log/detect.ts';

/** A part of a drill before it is written down. */
export interface Pointed {
  readonly stretch: Stretch;
  readonly role: Role;
  readonly why: Localized;
}

/** Fields on which a sign may rest and which many lines share: they support. */
const SHARED: readonly string[] = ['method', 'status', 'version', 'event', 'protocol', 'destination-port'];

const MOST_DECISIVE = 3;
const MOST_SUPPORTING = 2;

/**
 * The parts that speak for the verdict: decisive are those without which the line would be judged otherwise, supporting the
 * other places of signs. `null` where nothing that can be pointed at decides.
 */
export function evidenceParts(
  judged: Judged,
  ground: Ground,
  knowledge: Knowledge,
  seed: string,
): Pointed[] | null {
  const candidates = [
    ...(ground.kind === 'sign' ? ownParts(judged.reading, ground, knowledge.frame, seed) : []),
    ...shapeParts(judged, ground, knowledge, seed),
    ...otherParts(judged, ground, knowledge, seed),
  ];
  const [first] = candidates;
  if (first?.speaks !== 'decides') return null;
  const decisive = deciding(judged, knowledge, candidates);
  if (decisive === null) return null;
  const supporting = candidates
    .filter(({ stretch }) => !decisive.some((part) => overlaps(part.stretch.span, stretch.span)))
    .filter(
      ({ stretch }, index, all) =>
        !all.slice(0, index).some((part) => overlaps(part.stretch.span, stretch.span)),
    )
    .slice(0, MOST_SUPPORTING)
    .map(({ stretch, support }): Pointed => ({ stretch, role: 'supporting', why: support }));
  return [
    ...decisive.map(({ stretch, why }): Pointed => ({ stretch, role: 'decisive', why })),
    ...supporting,
  ];
}

interface Candidate {
  readonly stretch: Stretch;
  /** `decides`: it may; `joins`: it does only where its absence changes the verdict; `supports`: it never does. */
  readonly speaks: 'decides' | 'joins' | 'supports';
  readonly why: Localized;
  readonly support: Localized;
}

/**
 * The first place of the sign, and what else decides: each further place whose loss alone changes the verdict; where the
 * first does not suffice, all that say the same.
 */
function deciding(
  judged: Judged,
  knowledge: Knowledge,
  candidates: readonly Candidate[],
): Candidate[] | null {
  const { intent } = judged.verdict;
  const changes = (stretches: readonly Stretch[]): boolean =>
    knowledge.judge.judge(read(without(judged.reading, stretches, intent === 'unknown'))).verdict.intent !==
    intent;
  // Of what is unknown nothing decides unless a browser's tag would be told from it.
  const tag = intent === 'unknown' ? tagOf(judged.reading) : null;
  const decides = (parts: readonly Candidate[]): boolean => {
    const stretches = parts.map(({ stretch }) => stretch);
    if (tag === null || stretches.some(({ in: place }) => place === 'user-agent')) return changes(stretches);
    return !changes([tag]) && changes([...stretches, tag]);
  };
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const free = apart(first, others);
  if (decides([first])) {
    const joining = free.filter((part) => part.speaks === 'joins' && decides([part]));
    return [first, ...joining].slice(0, MOST_DECISIVE);
  }
  const all: Candidate[] = [first];
  for (const part of free.filter(({ speaks }) => speaks !== 'supports')) {
    all.push(part);
    if (all.length > MOST_DECISIVE) break;
    if (decides(all)) return all;
  }
  // A tag may say the same in several words: then all of it decides.
  const tagged = first.stretch.in === 'user-agent' ? tagOf(judged.reading) : null;
  if (tagged === null) return null;
  const whole = { ...first, stretch: tagged };
  return decides([whole]) ? [whole] : null;
}

/** All of the User-Agent. */
function tagOf(reading: Reading): Stretch | null {
  const value = reading.fields['user-agent']?.value;
  if (value === undefined) return null;
  return value === null
    ? absentAt(reading, 'user-agent')
    : stretchAt(reading, 'user-agent', { start: 0, end: value.length });
}

/** Those that overlap neither the first nor one before them. */
function apart(first: Candidate, others: readonly Candidate[]): Candidate[] {
  const free: Candidate[] = [];
  for (const part of others) {
    if ([first, ...free].some((other) => overlaps(other.stretch.span, part.stretch.span))) continue;
    free.push(part);
  }
  return free;
}

/** The places on which the sign itself rests, what tells most in front. */
function ownParts(
  reading: Reading,
  { sign, observation }: Extract<Ground, { kind: 'sign' }>,
  frame: Frame,
  seed: string,
): Candidate[] {
  const places = observation.evidence.flatMap((evidence) => {
    const stretch = stretchOfEvidence(reading, evidence);
    return stretch === null ? [] : [{ stretch, evidence }];
  });
  // That something was typed is less than what was typed.
  const isEvent = ({ stretch }: (typeof places)[number]): boolean => stretch.in === 'event';
  const inOrder = [...places.filter((place) => !isEvent(place)), ...places.filter(isEvent)];
  return inOrder.map(({ stretch, evidence }, index): Candidate => {
    const says = (wordings: readonly Localized[]): Localized =>
      decodedToo(
        withTitle(oneOf(wordings, `${seed} part ${index}`) ?? sign.title, sign.title),
        evidence,
        frame,
      );
    const isShared = SHARED.includes(stretch.in);
    return {
      stretch: (index === 0 ? commandOf(reading, stretch) : null) ?? stretch,
      speaks: index === 0 ? 'decides' : isShared ? 'supports' : 'joins',
      why: says(index === 0 ? frame.decisive : frame.second),
      support: says(frame.supporting),
    };
  });
}

/** The command of an event that is about one. */
function commandOf(reading: Reading, { in: place }: Stretch): Stretch | null {
  const value = reading.fields.command?.value ?? '';
  return place !== 'event' || value === ''
    ? null
    : stretchAt(reading, 'command', { start: 0, end: value.length });
}

function decodedToo(sentence: Localized, evidence: Evidence, { decoded }: Frame): Localized {
  const { hit, text } = evidence;
  if (hit.layers.length === 0 || !text.whole) return sentence;
  return withDecoded(sentence, decoded, wordsOf(evidence));
}

/** The signs beside the one that is told of. */
function otherParts(
  judged: Judged,
  ground: Ground,
  { signById, frame }: Knowledge,
  seed: string,
): Candidate[] {
  const { intent } = judged.verdict;
  const isTold = ({ rule }: Observation): boolean => ground.kind === 'sign' && ground.sign.id === rule.id;
  return judged.observations
    .filter((observation) => !isTold(observation))
    .flatMap((observation): Candidate[] => {
      const sign = signById.get(observation.rule.id);
      const [evidence] = observation.evidence;
      const stretch = evidence === undefined ? null : stretchOfEvidence(judged.reading, evidence);
      if (sign === undefined || stretch === null) return [];
      const isSame = observation.rule.intent === intent;
      const wordings = isSame ? frame.same : frame.weaker;
      const why = withTitle(oneOf(wordings, `${seed} ${sign.id}`) ?? sign.title, sign.title);
      return [
        { stretch, speaks: isSame && !SHARED.includes(stretch.in) ? 'joins' : 'supports', why, support: why },
      ];
    });
}

/** The field that a shape rests on, with how much of it. */
const SHAPE_PLACES: Readonly<Record<ShapeName, 'user-agent' | 'path' | 'user' | 'event' | 'method' | null>> =
  {
    'browser-visit': 'user-agent',
    'known-crawler': 'user-agent',
    'known-scanner': 'user-agent',
    greeting: 'path',
    'tried-credentials': 'user',
    connection: 'event',
    'page-without-tag': 'user-agent',
    'page-by-preamble': 'user-agent',
    'page-by-tool': 'user-agent',
    'script-not-found': 'path',
    'form-unseen': 'method',
  };

/** What the shapes that speak for the verdict rest on. */
function shapeParts(judged: Judged, ground: Ground, knowledge: Knowledge, seed: string): Candidate[] {
  const shapes = judged.verdict.because.flatMap((reason) => (reason.kind === 'shape' ? [reason.shape] : []));
  const told: readonly ShapeName[] = ground.kind === 'shape' ? [ground.shape] : [];
  return [...new Set([...told, ...shapes])].flatMap((shape): Candidate[] => {
    const stretch = stretchOfShape(judged.reading, shape, knowledge);
    const why = oneOf(knowledge.shapes[shape].decisive, `${seed} ${shape}`);
    if (stretch === null || why === undefined) return [];
    return [{ stretch, speaks: told.includes(shape) ? 'decides' : 'joins', why, support: why }];
  });
}

function stretchOfShape(reading: Reading, shape: ShapeName, { agents }: Knowledge): Stretch | null {
  const place = SHAPE_PLACES[shape];
  const field = place === null ? undefined : reading.fields[place];
  if (place === null || field === undefined) return null;
  if (field.value === null) return absentAt(reading, place);
  const whole = { start: 0, end: field.value.length };
  if (shape !== 'known-crawler' && shape !== 'known-scanner') return stretchAt(reading, place, whole);
  const agent = agents.of(field.value);
  const match = agent === null ? null : new RegExp(agent.pattern).exec(field.value);
  if (match === null) return null;
  // The version belongs to the name.
  const version = /^\/?[\d.]*\d/.exec(field.value.slice(match.index + match[0].length))?.[0] ?? '';
  return stretchAt(reading, place, {
    start: match.index,
    end: match.index + match[0].length + version.length,
  });
}

function stretchOfEvidence(reading: Reading, { text, hit }: Evidence): Stretch | null {
  const place = placeOfField(reading, text.field);
  if (place === null || !text.whole) return null;
  return stretchAt(reading, place, toOrigin(hit.layers, hit.span));
}
