import { cardShapes, type Shape } from '../../lib/progress/card.ts';
import { dayOf } from '../../lib/progress/day.ts';
import { daysPractised } from '../../lib/progress/days.ts';
import { progressStore } from '../exercise/memory.ts';
import { need } from '../need.ts';
import { cardPng, cardSvg } from './draw-card.ts';
import { saveFile } from './save-file.ts';
import { filled } from './say.ts';
import { sealsOf } from './seals-of.ts';

interface Made {
  readonly shapes: readonly Shape[];
  readonly picture: SVGSVGElement;
  readonly name: string;
}

/** Makes the card of the seals and its files. Loaded when it is first used. */
export class CardMaker {
  readonly #root: HTMLElement;
  #made: Made | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Does what a button says. */
  async act(name: string): Promise<void> {
    if (name === 'make') this.make();
    if (name === 'svg') this.#saveSvg();
    if (name === 'png') await this.#savePng();
    if (name === 'share') await this.#share();
  }

  /** Makes it, or makes it anew. */
  make(): void {
    const { progress } = progressStore().read();
    const seals = sealsOf(progress);
    const stamped = seals.filter((seal) => seal.stamped);
    const place = need(this.#root, '[data-picture]', HTMLElement);
    const { site = '', title = '', tagline = '', complete = '', tally = '', days = '' } = this.#root.dataset;
    const date = dayOf(new Date());
    const counted = { n: stamped.length, total: seals.length };
    const shapes = cardShapes(seals, {
      site,
      title,
      tagline,
      name: need(this.#root, 'input', HTMLInputElement).value.trim(),
      date,
      counts: [filled(tally, counted), filled(days, { n: daysPractised(progress).length })],
      complete,
    });
    const names = stamped.map(({ name }) => name).join(', ');
    const picture = cardSvg(shapes, filled(place.dataset.alt ?? '', { ...counted, date, names }));
    this.#made = { shapes, picture, name: `mitsuyomi-${date}` };
    place.replaceChildren(picture);
    need(this.#root, '[data-made]', HTMLElement).hidden = false;
    need(this.#root, '[data-do="share"]', HTMLElement).hidden = !canShare();
  }

  #saveSvg(): void {
    const { picture, name } = this.#ready();
    saveFile(svgFile(picture, name), `${name}.svg`);
  }

  async #savePng(): Promise<void> {
    const { name } = this.#ready();
    saveFile(await this.#pngFile(), `${name}.png`);
  }

  async #share(): Promise<void> {
    const files = [await this.#pngFile()];
    await navigator.share({ files, title: this.#root.dataset.title ?? '' }).catch((error: unknown) => {
      // Who changes their mind has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    });
  }

  async #pngFile(): Promise<File> {
    const { shapes, name } = this.#ready();
    const blob = await cardPng(shapes);
    if (blob === null) throw new Error('no picture came of the canvas');
    return new File([blob], `${name}.png`, { type: 'image/png' });
  }

  #ready(): Made {
    if (this.#made === null) throw new Error('the card is not made');
    return this.#made;
  }
}

function svgFile(picture: SVGSVGElement, name: string): File {
  const text = new XMLSerializer().serializeToString(picture);
  return new File([text], `${name}.svg`, { type: 'image/svg+xml' });
}

function canShare(): boolean {
  const probe = new File([], 'card.png', { type: 'image/png' });
  return 'canShare' in navigator && navigator.canShare({ files: [probe] });
}
