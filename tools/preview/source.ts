import type { Exercise } from '../../src/lib/exercise/exercise-schema.ts';
import { previewOf, type Preview } from '../../src/lib/authoring/preview.ts';
import { read } from '../../src/lib/log/detect.ts';
import type { Judge } from '../../src/lib/sign/judge.ts';
import { loadJudge } from '../load-judge.ts';
import { readProject } from '../project-files.ts';

/** Reads an exercise file for its preview, again and again, and remembers the last state that could be shown. */
export class PreviewSource {
  readonly #root: string;
  readonly #file: string;
  #judge: Judge | undefined;
  #earlier: Exercise | null = null;

  /** `file` is a path from `root`, with `/`. */
  constructor(root: string, file: string) {
    this.#root = root;
    this.#file = file;
  }

  async preview(): Promise<Preview> {
    const judge = (this.#judge ??= loadJudge(this.#root));
    const files = await readProject(this.#root);
    const judgeLine = (raw: string) => judge.judge(read(raw)).verdict.intent;
    const preview = previewOf(files, this.#file, judgeLine, this.#earlier);
    this.#earlier = preview.exercise;
    return preview;
  }

  /** Says that a file of the project has changed (a path from its root); whether the preview may be another now. */
  changed(file: string): boolean {
    if (file.startsWith('content/signs/')) this.#judge = undefined;
    return file.startsWith('content/') || file.startsWith('exercises/');
  }
}
