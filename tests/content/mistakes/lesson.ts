import type { MistakeRow } from '../good-project.ts';

/** MDX, its frontmatter, markup, fences and references. */
export const LESSON_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a missing key in the frontmatter',
    slips: [['09-user-agent/en.mdx', 'minutes: 5\n', '']],
    says: ['content/lessons/09-user-agent/en.mdx:2:1 minutes: found nothing; expected a number'],
  },
  {
    name: 'a wrong type in the frontmatter',
    slips: [['09-user-agent/ja.mdx', 'minutes: 5', 'minutes: five']],
    says: ['content/lessons/09-user-agent/ja.mdx:5:10 minutes: found "five"; expected a number'],
  },
  {
    name: 'no frontmatter',
    slips: [['09-user-agent/en.mdx', '---\ntitle: The claim', 'title: The claim']],
    says: [
      'content/lessons/09-user-agent/en.mdx:1:1 found no frontmatter; expected title, description, minutes and sources between two lines of ---',
    ],
  },
  {
    name: 'MDX that does not read',
    slips: [['09-user-agent/en.mdx', '## Look at this line first', '## Look at <this line first']],
    says: [
      'content/lessons/09-user-agent/en.mdx:11:12 found unexpected character after `<`; expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`) (a bare < or { is written \\< or \\{)',
    ],
  },
  {
    name: 'a brace left open',
    slips: [['09-user-agent/en.mdx', '### Three logs', '### Three {logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:11 found unexpected end of file in expression; expected a corresponding closing brace for `{` (a bare < or { is written \\< or \\{)',
    ],
  },
  {
    name: 'an unknown component',
    slips: [['09-user-agent/en.mdx', '<SameRequest of="zgrab" />', '<SameReqest of="zgrab" />']],
    says: [
      'content/lessons/09-user-agent/en.mdx:21:1 found <SameReqest>; expected one of Exercise, SameRequest, SameBytes, Layers, ByVisitor, Apart, TwoDays, Counted, Rhythm, NameTag, Aloud, Aside, Tonight, Summary, Viewpoints, AllSources, or plain HTML for text (did you mean "SameRequest"?)',
      'content/lessons/09-user-agent/en.mdx:24:1 found no request 1; expected "zgrab" as in content/lessons/09-user-agent/ja.mdx:21:14',
    ],
  },
  {
    name: 'a script',
    slips: [['09-user-agent/en.mdx', '### Three logs', '<script>alert(1)</script>\n\n### Three logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:1 found <script>; expected one of Exercise, SameRequest, SameBytes, Layers, ByVisitor, Apart, TwoDays, Counted, Rhythm, NameTag, Aloud, Aside, Tonight, Summary, Viewpoints, AllSources, or plain HTML for text',
    ],
  },
  {
    name: 'a style',
    slips: [['09-user-agent/en.mdx', '### Three logs', '### <b style="x">Three</b> logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:8 found the attribute style; expected no style, script or directive in a lesson',
    ],
  },
  {
    name: 'a handler',
    slips: [['09-user-agent/en.mdx', '### Three logs', '### <b onclick="x()">Three</b> logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:8 found the attribute onclick; expected no style, script or directive in a lesson',
    ],
  },
  {
    name: 'set:html',
    slips: [['09-user-agent/en.mdx', '### Three logs', '### <b set:html={x}>Three</b> logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:8 found the attribute set:html; expected no style, script or directive in a lesson',
    ],
  },
  {
    name: 'code',
    slips: [['09-user-agent/en.mdx', '### Three logs', '### Three {1 + 1} logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:11 found "{1 + 1}"; expected text: lessons hold no code (a brace itself is written \\{)',
    ],
  },
  {
    name: 'a javascript: link',
    slips: [['09-user-agent/en.mdx', '(https://www.rfc', '(javascript:alert(1)//www.rfc']],
    says: [
      'content/lessons/09-user-agent/en.mdx:23:1 found the link "javascript:alert(1)//www.rfc-editor.org/rfc/rfc…"; expected an https:// address or a path of this site',
    ],
  },
  {
    name: 'an http: link',
    slips: [['09-user-agent/en.mdx', '(https://www.rfc', '(http://www.rfc']],
    says: [
      'content/lessons/09-user-agent/en.mdx:23:1 found the link "http://www.rfc-editor.org/rfc/rfc9110.html"; expected an https:// address or a path of this site',
    ],
  },
  {
    name: 'an exercise that is not there',
    slips: [
      ['09-user-agent/ja.mdx', '"user-agent/zgrab"', '"user-agent/zgrap"'],
      ['09-user-agent/en.mdx', '"user-agent/zgrab"', '"user-agent/zgrap"'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:17:11 Exercise.file: found "user-agent/zgrap"; expected the name of a file exercises/<file>.yaml (did you mean "user-agent/zgrab"?)',
      'content/lessons/09-user-agent/ja.mdx:17:11 Exercise.file: found "user-agent/zgrap"; expected the name of a file exercises/<file>.yaml (did you mean "user-agent/zgrab"?)',
    ],
  },
  {
    name: 'a request that is not there',
    slips: [
      ['09-user-agent/ja.mdx', 'of="zgrab"', 'of="zgrap"'],
      ['09-user-agent/en.mdx', 'of="zgrab"', 'of="zgrap"'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:21:14 SameRequest.of: found "zgrap"; expected the name of a file content/requests/<of>.yaml (did you mean "zgrab"?)',
      'content/lessons/09-user-agent/ja.mdx:21:14 SameRequest.of: found "zgrap"; expected the name of a file content/requests/<of>.yaml (did you mean "zgrab"?)',
    ],
  },
  {
    name: 'an excerpt that is not there',
    slips: [
      ['09-user-agent/ja.mdx', '<SameRequest of="zgrab" />', '<ByVisitor of="two-visitor" />'],
      ['09-user-agent/en.mdx', '<SameRequest of="zgrab" />', '<ByVisitor of="two-visitor" />'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:21:12 ByVisitor.of: found "two-visitor"; expected the name of a file content/excerpts/<of>.yaml (did you mean "two-visitors"?)',
      'content/lessons/09-user-agent/ja.mdx:21:12 ByVisitor.of: found "two-visitor"; expected the name of a file content/excerpts/<of>.yaml (did you mean "two-visitors"?)',
    ],
  },
  {
    name: 'a command that is not there',
    slips: [
      ['09-user-agent/ja.mdx', '<SameRequest of="zgrab" />', '<Apart of="fetch-and-ran" />'],
      ['09-user-agent/en.mdx', '<SameRequest of="zgrab" />', '<Apart of="fetch-and-ran" />'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:21:8 Apart.of: found "fetch-and-ran"; expected the name of a file content/commands/<of>.yaml (did you mean "fetch-and-run"?)',
      'content/lessons/09-user-agent/ja.mdx:21:8 Apart.of: found "fetch-and-ran"; expected the name of a file content/commands/<of>.yaml (did you mean "fetch-and-run"?)',
    ],
  },
  {
    name: 'an unknown word on a fence',
    slips: [['09-user-agent/en.mdx', 'log seals title', 'log seal title']],
    says: [
      'content/lessons/09-user-agent/en.mdx:13:1 found log fence 1: "…/0.x\\" | mark=\\"zgrab/0.x\\""; expected "…/0.x\\" | seals | mark=\\"zgrab/0.x\\"" as in content/lessons/09-user-agent/ja.mdx:13:1',
      'content/lessons/09-user-agent/en.mdx:13:8 log: found "seal"; expected seals or bare, broken, title="…", mark="…", says="…" (did you mean "seals"?)',
    ],
  },
  {
    name: 'a mark that is not in the line',
    slips: [
      ['09-user-agent/en.mdx', 'mark="zgrab/0.x"', 'mark="zgrap"'],
      ['09-user-agent/ja.mdx', 'mark="zgrab/0.x"', 'mark="zgrap"'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:13:8 log: found the mark "zgrap"; expected a text that stands in the fence once',
      'content/lessons/09-user-agent/ja.mdx:13:8 log: found the mark "zgrap"; expected a text that stands in the fence once',
    ],
  },
  {
    name: 'a line in a fence that does not read',
    slips: [
      ['09-user-agent/ja.mdx', '04:26:48 +0000] "GET', '04:26:48 +0000 "GET'],
      ['09-user-agent/en.mdx', '04:26:48 +0000] "GET', '04:26:48 +0000 "GET'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:14:17 log: found "24/Nov/2026:04:26:48 +0000 \\"GET / HTTP/1.1\\" 200…"; expected a time here, as in a combined line (a line that is meant not to read stands in a fence that says broken)',
      'content/lessons/09-user-agent/ja.mdx:14:17 log: found "24/Nov/2026:04:26:48 +0000 \\"GET / HTTP/1.1\\" 200…"; expected a time here, as in a combined line (a line that is meant not to read stands in a fence that says broken)',
    ],
  },
  {
    name: 'an empty line in a fence',
    slips: [
      ['09-user-agent/ja.mdx', 'zgrab/0.x"\n```', 'zgrab/0.x"\n\n```'],
      ['09-user-agent/en.mdx', 'zgrab/0.x"\n```', 'zgrab/0.x"\n\n```'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:15:1 log: found an empty line; expected a log line',
      'content/lessons/09-user-agent/ja.mdx:15:1 log: found an empty line; expected a log line',
    ],
  },
  {
    name: 'an unfinished paragraph',
    slips: [['09-user-agent/en.mdx', '### Three logs', 'TODO write this\n\n### Three logs']],
    says: ['content/lessons/09-user-agent/en.mdx:19:1 found "TODO write this"; expected a finished text'],
  },
];
