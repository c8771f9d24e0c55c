/** What somebody who found a mistake is asked, in the language of the page. */
export interface ReportQuestions {
  /** What stands there, and what should. */
  readonly wrong: string;
  /** Where one can check it. */
  readonly source: string;
}

/**
 * The address of a new issue that names the page and asks what is needed to mend it. `issues` is the list of issues of a
 * repository, as `bugs.url` of a `package.json`; GitHub and Gitea read `title` and `body`
 * (https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-an-issue). Nothing of a log line is put
 * into it.
 */
export function mistakeReport(issues: string, page: string, questions: ReportQuestions): string {
  const address = new URL(`${issues.replace(/\/+$/, '')}/new`);
  address.searchParams.set('title', new URL(page).pathname);
  address.searchParams.set('body', `${page}\n\n${questions.wrong}\n\n${questions.source}\n`);
  return address.href;
}
