import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** Modules of white around the code (ISO/IEC 18004 §9.1). */
const QUIET = 4;

/** A text as a QR code, black on white whatever the theme; `null` where it is too long for one. */
export function qrPicture(text: string, label: string): SVGSVGElement | null {
  const modules = modulesOf(text);
  if (modules === null) return null;
  const size = modules.length + 2 * QUIET;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(size));
  ground.setAttribute('height', String(size));
  ground.setAttribute('fill', '#fff');
  const dots = document.createElementNS(SVG, 'path');
  dots.setAttribute('d', pathOf(modules));
  dots.setAttribute('fill', '#000');
  svg.append(ground, dots);
  return svg;
}

function modulesOf(text: string): readonly (readonly boolean[])[] | null {
  try {
    return encode(text, { ecc: 'L', border: 0, boostEcc: true }).data;
  } catch {
    // Longer than version 40 holds.
    return null;
  }
}

/** One rectangle for each run of black in a row. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((isBlack, x) => {
        if (!isBlack || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const width = (end < 0 ? row.length : end) - x;
        return `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
      }),
    )
    .join('');
}
