/** A piece of the picture, in its own units: drawn alike as SVG and on a canvas. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round: number;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly line: number;
      readonly dashed: boolean;
      /** Degrees, about its own middle. */
      readonly turn: number;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The middle of the text, or its beginning. */
      readonly x: number;
      readonly y: number;
      readonly anchor: 'middle' | 'start' | 'end';
      readonly size: number;
      readonly bold: boolean;
      readonly fill: string;
      readonly turn: number;
    };

/** One seal of the card. */
export interface CardSeal {
  readonly glyph: string;
  readonly ink: string;
  readonly wash: string;
  readonly stamped: boolean;
}

export interface CardTexts {
  readonly site: string;
  readonly title: string;
  readonly tagline: string;
  /** The name to put on it; empty for none. */
  readonly name: string;
  readonly date: string;
  /** How many seals, how many days. */
  readonly counts: readonly string[];
  /** What the large seal says when all are stamped, two or four characters in Japanese. */
  readonly complete: string;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const PAPER = '#fbf8f1';
const SURFACE = '#fffefb';
const INK = '#211c15';
const MUTED = '#635a4d';
const RULE = '#e3d9c6';
const EDGE = '#94886f';
const HONEY = '#f0b23a';
const HONEY_INK = '#241a05';
const RED = '#a3301f';

const A_ROW = 7;
const SEAL = 104;
const STEP = 148;
const LEFT = 104;
const TOP = 216;

/** The card as shapes from back to front, `CARD_WIDTH` by `CARD_HEIGHT`. */
export function cardShapes(seals: readonly CardSeal[], texts: CardTexts): Shape[] {
  const isComplete = seals.length > 0 && seals.every(({ stamped }) => stamped);
  return [
    box(0, 0, CARD_WIDTH, CARD_HEIGHT, { fill: PAPER }),
    box(28, 28, CARD_WIDTH - 56, CARD_HEIGHT - 56, { fill: SURFACE, stroke: RULE, line: 2, round: 28 }),
    box(28, 28, 12, CARD_HEIGHT - 56, { fill: HONEY, round: 6 }),
    box(76, 72, 72, 72, { fill: HONEY, round: 16 }),
    text('蜜', 112, 108, { size: 40, bold: true, fill: HONEY_INK, anchor: 'middle' }),
    text(`${texts.site} ${texts.title}`, 172, 94, { size: 42, bold: true, fill: INK }),
    text(texts.tagline, 172, 138, { size: 24, fill: MUTED }),
    ...seals.flatMap(sealShapes),
    ...(texts.name === '' ? [] : [text(texts.name, 104, 530, { size: 34, bold: true, fill: INK })]),
    text(texts.counts.join('  ・  '), 104, 572, { size: 24, fill: MUTED }),
    text(texts.date, CARD_WIDTH - 92, 572, { size: 24, fill: MUTED, anchor: 'end' }),
    ...(isComplete ? completeShapes(texts.complete) : []),
  ];
}

function sealShapes({ glyph, ink, wash, stamped }: CardSeal, index: number): Shape[] {
  const x = LEFT + (index % A_ROW) * STEP;
  const y = TOP + Math.floor(index / A_ROW) * (SEAL + 32);
  // A hand does not stamp straight; the same hand, the same way each time.
  const turn = stamped ? ((index * 5) % 7) - 3 : 0;
  const middle = { x: x + SEAL / 2, y: y + SEAL / 2 };
  const letter = { size: 56, bold: true, anchor: 'middle', turn } as const;
  if (!stamped) {
    return [
      box(x, y, SEAL, SEAL, { stroke: EDGE, line: 2, round: 20, dashed: true }),
      text(glyph, middle.x, middle.y, { ...letter, fill: RULE }),
    ];
  }
  return [
    box(x, y, SEAL, SEAL, { fill: wash, stroke: ink, line: 6, round: 20, turn }),
    text(glyph, middle.x, middle.y, { ...letter, fill: ink }),
  ];
}

function completeShapes(words: string): Shape[] {
  const turn = -8;
  return [
    box(930, 58, 190, 100, { stroke: RED, line: 6, round: 14, turn }),
    text(words, 1025, 108, { size: 44, bold: true, fill: RED, anchor: 'middle', turn }),
  ];
}

type BoxLook = Partial<
  Pick<Shape & { kind: 'box' }, 'fill' | 'stroke' | 'line' | 'round' | 'dashed' | 'turn'>
>;

function box(x: number, y: number, width: number, height: number, look: BoxLook): Shape {
  const plain = { fill: null, stroke: null, line: 0, round: 0, dashed: false, turn: 0 };
  return { kind: 'box', x, y, width, height, ...plain, ...look };
}

type TextLook = Pick<Shape & { kind: 'text' }, 'size' | 'fill'> &
  Partial<Pick<Shape & { kind: 'text' }, 'bold' | 'anchor' | 'turn'>>;

function text(words: string, x: number, y: number, look: TextLook): Shape {
  return { kind: 'text', text: words, x, y, anchor: 'start', bold: false, turn: 0, ...look };
}
