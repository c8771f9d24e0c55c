import type { Offer } from '../../lib/practice/offer.ts';
import type { PracticeLine, Sheet } from '../../lib/practice/sheet.ts';
import { elementOf } from '../log-line/element.ts';
import { furiganaOf, type Drawing } from '../log-line/furigana.ts';
import { glyphNodes } from '../log-line/glyphs.ts';
import { all, need } from '../need.ts';
import { MARKERS } from './markers.ts';
import { put } from './put.ts';

/** How one line is asked. */
export interface Asked {
  readonly offer: Offer;
  readonly help: 'worked' | 'seals' | 'bare';
}

/**
 * Puts one line into the server's markup of another (`blank.ts`), cloned out of the template. A test holds the outcome and
 * the server's own markup of that line together.
 */
export function fill(exercise: HTMLElement, line: PracticeLine, sheet: Sheet, asked: Asked): void {
  exercise.dataset.exercise = line.id;
  exercise.dataset.verdict = line.verdict;
  for (const seal of all(exercise, '.card > .exercise-kind .seal, .feedback .seal', HTMLElement)) {
    seal.dataset.viewpoint = line.viewpoint;
    seal.textContent = sheet.viewpoints[line.viewpoint].glyph;
  }
  need(exercise, '.feedback .buttons a', HTMLAnchorElement).href = sheet.viewpoints[line.viewpoint].href;
  const question = need(exercise, '.exercise-question', HTMLElement);
  question.id = `q-${line.id}`;
  put(exercise, MARKERS.question, line.question);
  put(exercise, MARKERS.why, line.why);
  for (const [nth, marker] of MARKERS.hints.entries()) put(exercise, marker, line.hints[nth] ?? '');
  fillEvidence(exercise, line, sheet, asked);
  fillVerdicts(exercise, line, sheet, asked.offer);
  for (const radio of all(exercise, '.confidence input', HTMLInputElement))
    radio.name = `confidence-${line.id}`;
  fillAnswer(need(exercise, '.answer', HTMLElement), line, sheet);
}

function fillEvidence(exercise: HTMLElement, line: PracticeLine, sheet: Sheet, { offer, help }: Asked): void {
  const { words } = sheet;
  const evidence = need(exercise, '.evidence', HTMLElement);
  const step = need(evidence, '.step', HTMLElement);
  evidence.setAttribute('aria-labelledby', `pick-${line.id}`);
  step.id = `pick-${line.id}`;
  step.textContent = line.opened === null ? words.pick : words.pickOpened;
  const offered = line.parts.filter(({ key }) => offer.parts.includes(key));
  const drawing: Drawing = {
    seals: sheet.seals,
    fieldOf: (place) => sheet.fields[sheet.places.indexOf(place)] ?? place,
    read: words.read,
    says: new Map(offered.map(({ key, role }) => [key, words.roles[role]])),
    choose: `part-${line.id}`,
    breaks: line.format === 'http',
  };
  const log = need(evidence, '.log', HTMLElement);
  log.dataset.help = help;
  log.dataset.format = line.format;
  need(log, '.line', HTMLElement).replaceChildren(...furiganaOf(line.pieces, drawing));
  const opened = need(evidence, '.opened', HTMLElement);
  if (line.opened === null) {
    opened.remove();
    return;
  }
  need(opened, '.log', HTMLElement).dataset.help = help;
  const text = furiganaOf(line.opened, { ...drawing, breaks: true });
  need(opened, '.line', HTMLElement).replaceChildren(...text);
}

function fillVerdicts(exercise: HTMLElement, line: PracticeLine, sheet: Sheet, { verdicts }: Offer): void {
  const model = need(exercise, '.verdict', HTMLElement);
  const labels = verdicts.map((intent, index) => {
    const label = copyOf(model);
    const radio = need(label, 'input', HTMLInputElement);
    radio.name = `verdict-${line.id}`;
    radio.value = intent;
    need(label, 'input + span', HTMLElement).textContent = sheet.intents[intent];
    need(label, 'kbd', HTMLElement).textContent = String(index + 1);
    return label;
  });
  model.parentElement?.replaceChildren(...labels);
}

function fillAnswer(answer: HTMLElement, line: PracticeLine, { intents, words }: Sheet): void {
  need(answer, '.verdict-line', HTMLElement).textContent = line.answer;
  const part = need(answer, '[data-part]', HTMLElement);
  const parts = line.parts.map(({ key, text, role, why }) => {
    const group = copyOf(part);
    const name = need(group, '.role', HTMLElement);
    group.dataset.part = key;
    group.dataset.role = role;
    name.dataset.role = role;
    name.textContent = words.roles[role];
    // First our own text: what stands on the line may look like a marker.
    put(group, MARKERS.about, why);
    need(group, 'code', HTMLElement).replaceChildren(...glyphNodes(text));
    return group;
  });
  part.parentElement?.replaceChildren(...parts);
  const option = need(answer, '[data-option]', HTMLElement);
  const options = line.options.map(({ intent, tempting, wouldNeed }) => {
    const group = copyOf(option);
    group.dataset.option = `verdict/${intent}`;
    need(group, 'dt', HTMLElement).textContent = intents[intent];
    put(group, MARKERS.tempting, tempting);
    put(group, MARKERS.wouldNeed, wouldNeed);
    return group;
  });
  option.parentElement?.replaceChildren(...options);
  const sources = line.sources.map(({ href, label, shows }) =>
    elementOf(
      'li',
      {},
      elementOf('a', { href, rel: 'noreferrer' }, label),
      ...(shows === '' ? [] : [' ', elementOf('span', {}, ` ― ${shows}`)]),
    ),
  );
  need(answer, '.sources', HTMLElement).replaceChildren(...sources);
}

function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new TypeError('the copy of an element is one');
}
