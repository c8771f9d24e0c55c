import type { MistakeRow } from '../good-project.ts';

/** Ids used twice, lost, or pointing nowhere. */
export const ID_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'two exercises with one id',
    slips: [['user-agent/censys.yaml', 'id: 4ZG9', 'id: 4ZG8']],
    says: [
      'exercises/published.yaml:2:1 4ZG9: found no exercise with this id; expected every published id to lead somewhere (bring it back, or write 4ZG9: { moved: ID } with the exercise that takes its place)',
      'exercises/user-agent/censys.yaml:26:7 twin: found "4ZG8"; expected the id of another exercise',
      'exercises/user-agent/zgrab.yaml:1:5 id: found the id "4ZG8" of exercises/user-agent/censys.yaml:1:5; expected an id no other exercise has (npm run new:exercise picks a free one)',
    ],
  },
  {
    name: 'a published id gone',
    slips: [['published.yaml', '4ZG8: {}', '3ABC: {}\n4ZG8: {}']],
    says: [
      'exercises/published.yaml:1:1 3ABC: found no exercise with this id; expected every published id to lead somewhere (bring it back, or write 3ABC: { moved: ID } with the exercise that takes its place)',
    ],
  },
  {
    name: 'an id not on record',
    slips: [['published.yaml', '4ZG9: {}\n', '']],
    says: [
      'exercises/user-agent/censys.yaml:1:5 id: found the id "4ZG9", which is not on record; expected an id listed in exercises/published.yaml (add the line 4ZG9: {})',
    ],
  },
  {
    name: 'an id moved to nowhere',
    slips: [['published.yaml', 'moved: 4ZG8', 'moved: 5XYZ']],
    says: [
      'exercises/published.yaml:3:16 7KQ2.moved: found "5XYZ"; expected the id of an exercise that is there',
    ],
  },
  {
    name: 'an id moved while it is there',
    slips: [['published.yaml', '4ZG9: {}', '4ZG9: { moved: 4ZG8 }']],
    says: [
      'exercises/published.yaml:2:16 4ZG9.moved: found "4ZG8", while 4ZG9 is still there; expected only an id without an exercise to be moved',
    ],
  },
  {
    name: 'an id in published.yaml that YAML reads as a number',
    slips: [['published.yaml', '4ZG8: {}', '12E3: {}\n4ZG8: {}']],
    says: [
      'exercises/published.yaml:1:1 12000: found the key "12000"; expected four characters of 0-9 A-H J K M N P-T V-Z (a key that looks like a number goes in quotes)',
    ],
  },
  {
    name: 'a twin that is not there',
    slips: [
      ['exercises/user-agent/zgrab.yaml', 'twin: 4ZG9', 'twin: 5XYZ'],
      ['user-agent/censys.yaml', 'twin: 4ZG8\n', ''],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:35:7 twin: found "5XYZ"; expected the id of an exercise that is there',
    ],
  },
  {
    name: 'a twin that does not point back',
    slips: [['user-agent/censys.yaml', 'twin: 4ZG8\n', '']],
    says: [
      'exercises/user-agent/zgrab.yaml:35:7 twin: found "4ZG9"; expected a twin that points back (exercises/user-agent/censys.yaml has no twin; it needs twin: 4ZG8)',
    ],
  },
];
