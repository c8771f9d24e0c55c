/** What stands for `{name}` in a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** A sentence with its gaps filled. A value may come from a stranger's file: what cannot be seen of it is drawn as U+FFFD. */
export function filled(sentence: string, values: Values): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    String(values[name] ?? gap).replaceAll(/\p{C}/gu, '\uFFFD'),
  );
}

/** Shows the sentence `name` with its gaps filled, or hides it where there are no values. The server wrote it. */
export function say(root: ParentNode, name: string, values: Values | null): void {
  const place = root.querySelector<HTMLElement>(`[data-say="${name}"]`);
  if (!place) throw new Error(`there is no place for "${name}"`);
  place.hidden = values === null;
  if (values !== null) place.textContent = filled(place.dataset.text ?? '', values);
}
