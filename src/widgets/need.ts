/** The first element in `root` that matches, of the class it has to be; our own markup lacks it otherwise, and that is our mistake. */
export function need<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`${selector} should be a ${type.name}`);
}

/** All elements in `root` that match and are of the class. */
export function all<T extends Element>(root: ParentNode, selector: string, type: new () => T): T[] {
  return [...root.querySelectorAll(selector)].filter((element): element is T => element instanceof type);
}
