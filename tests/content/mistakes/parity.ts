import type { MistakeRow } from '../good-project.ts';

/** Two languages of a lesson that have gone apart. */
export const PARITY_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'another line in one language',
    slips: [['09-user-agent/en.mdx', '04:26:48', '04:26:49']],
    says: [
      'content/lessons/09-user-agent/en.mdx:13:1 found log fence 1: "…:04:26:49 +0000] \\"GET / HTTP/1.1\\" 200 3 \\"-\\" \\"M…"; expected "…:04:26:48 +0000] \\"GET / HTTP/1.1\\" 200 3 \\"-\\" \\"M…" as in content/lessons/09-user-agent/ja.mdx:13:1',
    ],
  },
  {
    name: 'another heading level',
    slips: [['09-user-agent/en.mdx', '### Three logs', '#### Three logs']],
    says: [
      'content/lessons/09-user-agent/en.mdx:19:1 found heading 2: "level 4"; expected "level 3" as in content/lessons/09-user-agent/ja.mdx:19:1',
    ],
  },
  {
    name: 'an exercise only in one language',
    slips: [['09-user-agent/en.mdx', '<Exercise file="user-agent/zgrab" />\n', '']],
    says: [
      'content/lessons/09-user-agent/en.mdx:23:1 found no exercise 1; expected "user-agent/zgrab" as in content/lessons/09-user-agent/ja.mdx:17:11',
    ],
  },
  {
    name: 'another source',
    slips: [
      [
        '09-user-agent/en.mdx',
        'url: https://www.rfc-editor.org/rfc/rfc9110.html',
        'url: https://www.rfc-editor.org/rfc/rfc9112.html',
      ],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:7:10 found source 1: "…c/rfc9112.html"; expected "…c/rfc9110.html" as in content/lessons/09-user-agent/ja.mdx:7:10',
    ],
  },
  {
    name: 'another viewpoint',
    slips: [['09-user-agent/en.mdx', 'viewpoint: user-agent', 'viewpoint: header']],
    says: [
      'content/lessons/09-user-agent/en.mdx:4:1 viewpoint: found "header"; expected "user-agent" as in content/lessons/09-user-agent/ja.mdx',
    ],
  },
];
