import type { Locator, Page } from 'playwright-core';

/** How a learner works a page. */
export interface Hand {
  readonly name: 'mouse' | 'touch' | 'keys';
  /** Chooses, ticks or presses. */
  readonly press: (target: Locator) => Promise<void>;
}

/** The three ways in which everything has to work. */
export const HANDS: readonly Hand[] = [
  { name: 'mouse', press: (target) => target.click() },
  { name: 'touch', press: (target) => target.tap() },
  {
    name: 'keys',
    press: async (target) => {
      await target.focus();
      await target.press('Space');
    },
  },
];

/** Answers the exercise on the page, as its attributes say what is right, and checks it, step after step. */
export async function answer(page: Page, hand: Hand, how: 'right' | 'wrong'): Promise<void> {
  const steps = page.locator('[data-step]');
  if ((await steps.count()) === 0) {
    await answerWithin(page.locator('.exercise form'), hand, how);
    await hand.press(page.locator('button[type=submit]'));
    await explained(page);
    return;
  }
  for (const step of await steps.all()) {
    if (await step.locator('.step-feedback').isVisible()) continue;
    await answerWithin(step, hand, how);
    await hand.press(page.locator('button[type=submit]'));
    await explained(page);
  }
}

/** Waits until the reasons are there, which come a frame after the marks, and with them the focus. */
export async function explained(page: Page): Promise<void> {
  await page.locator(':is(.feedback, .step-feedback):focus').waitFor();
}

async function answerWithin(root: Locator, hand: Hand, how: 'right' | 'wrong'): Promise<void> {
  await chooseVerdict(root, hand, how);
  for (const ask of await root.locator('[data-ask]').or(root.locator('xpath=self::*[@data-ask]')).all()) {
    await answerAsk(ask, hand, how);
  }
  await pick(root, hand, how);
  if (how === 'right') await sortItems(root, hand);
}

async function chooseVerdict(root: Locator, hand: Hand, how: 'right' | 'wrong'): Promise<void> {
  const right = await root.page().locator('.exercise').getAttribute('data-verdict');
  if (right === null) return;
  const input = root.locator(
    `.verdict input${how === 'right' ? `[value="${right}"]` : `:not([value="${right}"])`}`,
  );
  await hand.press(input.first());
}

async function answerAsk(ask: Locator, hand: Hand, how: 'right' | 'wrong'): Promise<void> {
  const accept = await ask.getAttribute('data-accept');
  if (accept !== null) {
    const input = ask.locator('input[type=text]');
    await input.focus();
    await input.fill('');
    await input.pressSequentially(how === 'right' ? (accept.split('\n')[0] ?? '') : 'no such thing');
    return;
  }
  const right = await ask.getAttribute('data-right');
  const which = how === 'right' ? `[value="${right ?? ''}"]` : `:not([value="${right ?? ''}"])`;
  await hand.press(ask.locator(`.verdict input${which}`).first());
}

async function pick(root: Locator, hand: Hand, how: 'right' | 'wrong'): Promise<void> {
  const role = how === 'right' ? 'decisive' : 'decoy';
  const keys = await root
    .page()
    .locator(`.answer [data-part][data-role="${role}"]`)
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-part') ?? ''));
  for (const key of keys) {
    const box = root.locator(`.choice[value="${key.replaceAll('"', '\\"')}"]`);
    if ((await box.count()) === 0 || (await box.isChecked())) continue;
    const label = root.locator('label', {
      has: box.page().locator(`[value="${key.replaceAll('"', '\\"')}"]`),
    });
    // The box of a part cannot be seen; its label is what one presses.
    await hand.press(hand.name === 'keys' ? box : label.locator('.base, code').first());
  }
}

/** Moves each item up to its place by its button. */
async function sortItems(root: Locator, hand: Hand): Promise<void> {
  const list = root.locator('[data-sequence]');
  if ((await list.count()) === 0) return;
  const wanted = ((await list.getAttribute('data-sequence')) ?? '').split(' ');
  for (const [place, key] of wanted.entries()) {
    // At most as many moves as there are items.
    for (const _ of wanted) {
      const now = await list
        .locator('[data-item]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
      if (now.indexOf(key) <= place) break;
      await hand.press(list.locator(`[data-item="${key}"] [data-move="up"]`));
    }
  }
}
