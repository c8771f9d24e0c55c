import { LogSplitter, type Numbered } from './log-splitter.ts';

export { LogSplitter, type Numbered } from './log-splitter.ts';

/** Reads a whole log, or whatever somebody has pasted, record by record; see `LogSplitter`. Never throws. */
export function* readLog(text: string): Generator<Numbered, void> {
  const splitter = new LogSplitter();
  yield* splitter.push(text);
  yield* splitter.end();
}
