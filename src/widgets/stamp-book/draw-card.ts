import { CARD_HEIGHT, CARD_WIDTH, type Shape } from '../../lib/progress/card.ts';

const SVG = 'http://www.w3.org/2000/svg';
const FONT =
  "'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo, system-ui, sans-serif";
/** Pixels of the PNG to a unit of the card. */
const SHARP = 2;

type Attributes = Readonly<Record<string, string | number | null>>;

/** The card as a picture of the page, which is also the file. */
export function cardSvg(shapes: readonly Shape[], label: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const title = document.createElementNS(SVG, 'title');
  title.textContent = label;
  set(svg, {
    viewBox: `0 0 ${CARD_WIDTH} ${CARD_HEIGHT}`,
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    role: 'img',
    'aria-label': label,
    'font-family': FONT,
  });
  svg.append(title, ...shapes.map(elementOf));
  return svg;
}

/** The same as PNG; `null` where the browser cannot. */
export function cardPng(shapes: readonly Shape[]): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = CARD_WIDTH * SHARP;
  canvas.height = CARD_HEIGHT * SHARP;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.resolve(null);
  pen.scale(SHARP, SHARP);
  for (const shape of shapes) {
    pen.save();
    draw(pen, shape);
    pen.restore();
  }
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

function elementOf(shape: Shape): SVGElement {
  const { x: cx, y: cy } = middleOf(shape);
  const transform = shape.turn === 0 ? null : `rotate(${shape.turn} ${cx} ${cy})`;
  if (shape.kind === 'box') {
    const { x, y, width, height, round, fill, stroke, line, dashed } = shape;
    const look = {
      fill: fill ?? 'none',
      stroke,
      'stroke-width': line,
      'stroke-dasharray': dashed ? '10 8' : null,
    };
    return set(document.createElementNS(SVG, 'rect'), { x, y, width, height, rx: round, transform, ...look });
  }
  const { x, y, anchor, size, bold, fill } = shape;
  const text = set(document.createElementNS(SVG, 'text'), {
    x,
    y,
    fill,
    transform,
    'font-size': size,
    'font-weight': bold ? 700 : 400,
    'text-anchor': anchor,
    'dominant-baseline': 'central',
  });
  text.textContent = shape.text;
  return text;
}

function draw(pen: CanvasRenderingContext2D, shape: Shape): void {
  const { x: cx, y: cy } = middleOf(shape);
  pen.translate(cx, cy);
  pen.rotate((shape.turn * Math.PI) / 180);
  pen.translate(-cx, -cy);
  if (shape.kind === 'text') {
    const { x, y, anchor, size, bold, fill } = shape;
    pen.font = `${bold ? 700 : 400} ${size}px ${FONT}`;
    pen.textAlign = anchor === 'middle' ? 'center' : anchor;
    pen.textBaseline = 'middle';
    pen.fillStyle = fill;
    pen.fillText(shape.text, x, y);
    return;
  }
  pen.beginPath();
  pen.roundRect(shape.x, shape.y, shape.width, shape.height, shape.round);
  if (shape.fill !== null) {
    pen.fillStyle = shape.fill;
    pen.fill();
  }
  if (shape.stroke !== null) {
    pen.strokeStyle = shape.stroke;
    pen.lineWidth = shape.line;
    if (shape.dashed) pen.setLineDash([10, 8]);
    pen.stroke();
  }
}

function middleOf(shape: Shape): { readonly x: number; readonly y: number } {
  return shape.kind === 'text'
    ? { x: shape.x, y: shape.y }
    : { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
}

function set<T extends SVGElement>(element: T, attributes: Attributes): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, String(value));
  }
  return element;
}
