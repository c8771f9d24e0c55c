import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { previewOf, type Preview } from '../../src/lib/authoring/preview.ts';
import { draftOf, KINDS } from '../../src/lib/authoring/draft.ts';
import { exerciseSchema, type Exercise } from '../../src/lib/exercise/exercise-schema.ts';
import PreviewView from '../../tools/preview/PreviewView.astro';
import { drawn } from '../fixtures/hostile-component.ts';
import { SEALS } from '../fixtures/hostile-seals.ts';

const FILE = 'exercises/path/one.yaml';
const CONTEXT = {
  heading: 'h1',
  glyph: '道',
  seals: SEALS,
  href: '/x/',
  viewpointHref: '/',
  next: null,
} as const;

async function seen(preview: Preview, shown = preview.exercise): Promise<HTMLElement> {
  return drawn(PreviewView, { preview, shown, context: CONTEXT, locale: 'en', variants: [] });
}

function previewed(text: string, earlier: Exercise | null = null): Preview {
  return previewOf([{ path: FILE, text }], FILE, () => 'exploit', earlier);
}

const TEXTS = globSync('exercises/*/*.yaml').map((file) => readFileSync(file, 'utf8'));
const kindIn = (text: string): string => /^kind: (\w+)/m.exec(text)?.[1] ?? '';
/** One exercise of each kind. */
const SAMPLES = KINDS.flatMap((kind) => TEXTS.find((text) => kindIn(text) === kind) ?? []);

describe('the preview of an exercise', () => {
  test.for(SAMPLES.map((text) => [kindIn(text), text] as const))('shows a %s', async ([, text]) => {
    const page = await seen(previewed(text));
    expect(page.querySelectorAll('main form')).toHaveLength(1);
    expect(page.querySelector('.preview-file')?.textContent).toContain('as it is saved');
  });

  test('sets the verdict of the exercise beside that of the signs', async () => {
    const page = await seen(previewed(TEXTS.find((text) => /^verdict: discovery/m.test(text)) ?? ''));
    const row = page.querySelector('tbody tr');
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      'discovery',
      'exploit',
    ]);
    expect(row?.getAttribute('data-differs')).toBe('true');
  });

  test('says where a mistake stands, what was found and what was expected', async () => {
    const [text = ''] = SAMPLES;
    const page = await seen(previewed(text.replace(/^help: .*/m, 'help: seal')));
    const finding = page.querySelector('.preview-findings li')?.textContent.replaceAll(/\s+/g, ' ');
    const line = text.split('\n').findIndex((row) => row.startsWith('help:')) + 1;
    expect(finding).toContain(`${FILE}:${String(line)}:7`);
    expect(finding).toContain('found "seal"; expected one of worked, seals, bare (did you mean "seals"?)');
  });

  test('keeps the last state that could be shown while the YAML is broken', async () => {
    const [text = ''] = SAMPLES;
    const { exercise } = previewed(text);
    const page = await seen(previewed(`${text}\nx: [`, exercise));
    expect(page.querySelectorAll('main form')).toHaveLength(1);
    expect(page.querySelector('.preview-file')?.getAttribute('data-state')).toBe('earlier');
    expect(page.querySelectorAll('.preview-findings li')).toHaveLength(1);
  });

  test('shows the findings of a broken file that never could be shown', async () => {
    const page = await seen(previewed('x: ['));
    expect(page.querySelectorAll('main form')).toHaveLength(0);
    expect(page.querySelectorAll('.preview-findings li')).toHaveLength(1);
  });

  test('says that the file is gone', async () => {
    const page = await seen(previewOf([], FILE, () => 'unknown'));
    expect(page.querySelector('.preview-findings li')?.textContent).toContain('found no file');
  });

  test.for(KINDS)('shows a draft of kind %s as it grows', async (kind) => {
    const preview = previewed(draftOf({ id: 'ABCD', kind, viewpoint: 'path', lines: [] }));
    const page = await seen(preview);
    expect(preview.state).toBe('draft');
    expect(page.querySelectorAll('main form')).toHaveLength(1);
  });

  test('can be drawn whatever is half written in it', async () => {
    const damaged = fc
      .tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.constantFrom('', 'unknown', 'TODO', null))
      .map(([text, at, word]) => exerciseSchema.safeParse(changed(parse(text), at, word)).data ?? null);
    let drawings = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async (shown) => {
        if (shown === null) return;
        drawings += 1;
        const page = await seen({ ...previewed(''), exercise: shown }, shown);
        expect(page.querySelectorAll('main form')).toHaveLength(1);
      }),
      { numRuns: 250 },
    );
    expect(drawings).toBeGreaterThan(50);
  });
});

/** The data with another word in one place, or without what stood there. */
function changed(data: unknown, at: number, word: string | null): unknown {
  const places: { owner: object; key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push({ owner: value, key });
      walk(inner);
    }
  };
  walk(data);
  const { owner, key } = places[at % places.length] ?? { owner: {}, key: '' };
  if (word !== null) Object.assign(owner, { [key]: word });
  else if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
  return data;
}
