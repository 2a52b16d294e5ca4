import { describe, expect, test } from '@jest/globals';
import { aMeeting, aRegister, aSource, manifest, type DatasetFiles } from './a-dataset.ts';
import { checked, problemsOf } from './problems.ts';

const HEAD = `source:
  kind: article
  publisher: The Example Herald
  title: Ministers meet
  published: 2022-04-24
  retrieved: 2022-05-01
  language: en
`;

/** The register and one more file, whose own lines begin at line 8. */
const withFile = (body: string): DatasetFiles => ({
  'dataset.yaml': manifest,
  'people.yaml': aRegister(),
  'x.yaml': HEAD + body,
});
const problemsWith = (body: string): string[] => problemsOf(withFile(body));

describe('references', () => {
  test('that nothing answers are refused, with the nearest known slug', () => {
    expect(
      problemsWith(`events:
  e:
    names: E
    type: talks
    status: held
    mode: in person
    places: [north-gate, suoth-gate]
    partOf: no-such-event
    participants:
      ann-archre: {offices: arda-ministr}
mentions: [nobody]
`),
    ).toEqual([
      'x.yaml:14:26: events.e.places[1]: expected the slug of a known Place, got "suoth-gate"; did you mean south-gate?',
      'x.yaml:15:13: events.e.partOf: expected the slug of a known Event, got "no-such-event"',
      'x.yaml:17:7: events.e.participants.ann-archre: expected the slug of a known Official, got "ann-archre"; did you mean ann-archer?',
      'x.yaml:17:29: events.e.participants.ann-archre.offices: expected the slug of a known Position, got "arda-ministr"; did you mean arda-minister?',
      'x.yaml:18:12: mentions[0]: expected the slug of a known Official, got "nobody"',
    ]);
  });

  test('of which a thousand dangle are not looked for any further', () => {
    const mentions = Array.from({ length: 1_500 }, (_, at) => `nobody-${at}`);
    const problems = problemsWith(`mentions: ${JSON.stringify(mentions)}\n`);
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toContain('and more; only the first 1000 problems are listed');
  });

  test('to a passage that the file does not list are refused', () => {
    expect(problemsWith('passages: {lead: {paragraph: 1}}\ntopics:\n  t: {at: laed, names: T}\n')).toEqual([
      'x.yaml:10:11: topics.t.at: expected the key of a passage, got "laed"; did you mean lead?',
    ]);
  });

  test('to what has been retracted altogether are refused', () => {
    const files = withFile('topics:\n  t: {names: {value: T, retracted: {on: 2022-05-02, reason: wrong}}}\n');
    const other = { source: aSource(), events: { e: aMeeting({ topics: ['t'] }) } };
    expect(problemsOf({ ...files, 'y.yaml': other })).toEqual([
      'y.yaml:28:9: events.e.topics[0]: expected a Topic that stands, got "t", of which everything is retracted',
    ]);
  });

  test('into a file that has other problems are left alone until those are gone', () => {
    const files = withFile('topics:\n  t: {names: T, bad: 1}\n');
    const other = { source: aSource(), events: { e: aMeeting({ topics: ['t', 'u'] }) } };
    expect(problemsOf({ ...files, 'y.yaml': other }).map((problem) => problem.split(':', 3).join(':'))).toEqual([
      'x.yaml:9:17',
      'y.yaml:29:9',
    ]);
  });
});

describe('passages', () => {
  test('have to be named by every claim of a file that lists them', () => {
    expect(
      problemsWith(`passages: {lead: {paragraph: 1}}
topics:
  t: {names: [{value: T, at: lead}, U]}
mentions:
  ann-archer: {at: lead}
  ben-brook: {}
`),
    ).toEqual([
      'x.yaml:10:37: topics.t.names[1]: expected a passage (at: …), because the file lists passages',
      'x.yaml:13:3: mentions.ben-brook: expected a passage (at: …), because the file lists passages',
    ]);
  });
});

describe('records', () => {
  test('need, in all files together, what their kind requires', () => {
    expect(problemsWith('officials:\n  dan-dale: {wikidata: Q1}\nevents:\n  e: {names: E, type: talks}\n')).toEqual([
      'x.yaml:9:3: officials.dan-dale: expected names of Official dan-dale in this or another file, got none',
      'x.yaml:9:3: officials.dan-dale: expected country of Official dan-dale in this or another file, got none',
      'x.yaml:11:3: events.e: expected status of Event e in this or another file, got none',
    ]);
  });

  test('of an event that was held say in which mode', () => {
    expect(problemsWith('events:\n  e: {names: E, type: talks, status: held}\n')).toEqual([
      'x.yaml:9:38: events.e.status: expected mode of Event e, because it was held: in person, virtual or hybrid; got none',
    ]);
    expect(problemsWith('events:\n  e: {names: E, type: talks, status: announced}\n')).toEqual([]);
  });

  test('have both coordinates or none', () => {
    expect(problemsWith('places:\n  p: {names: P, kind: city, longitude: 106}\n')).toEqual([
      'x.yaml:9:40: places.p.longitude: expected latitude with longitude of Place p, got none',
    ]);
  });

  test('say whether participants came where they do not say whether the event was held', () => {
    expect(problemsWith('events:\n  e: {names: E, type: talks, participants: {ann-archer: {}}}\n')).toEqual([
      'x.yaml:9:3: events.e: expected status of Event e in this or another file, got none',
      'x.yaml:9:45: events.e.participants.ann-archer.attendance: expected one of invited, announced, attended, represented, absent, because the record gives no status; got nothing',
    ]);
  });

  test('of what is only announced have nobody attending', () => {
    expect(
      problemsWith(
        'events:\n  e: {names: E, type: talks, status: announced, participants: {ann-archer: {attendance: attended}}}\n',
      ),
    ).toEqual([
      'x.yaml:9:89: events.e.participants.ann-archer.attendance: expected no attendance at an event that is announced, got "attended"',
    ]);
  });
});

describe('time', () => {
  test('does not let a tenure end before it began, whichever files say so', () => {
    expect(problemsWith('officials:\n  ann-archer:\n    tenures: {arda-minister: {to: 2019}}\n')).toEqual([
      'x.yaml:10:35: officials.ann-archer.tenures.arda-minister.to: expected an end on or after 2020-01-01 (people.yaml:57:15), got 2019',
    ]);
    expect(problemsWith('officials:\n  ann-archer:\n    tenures: {arda-minister: {to: 2020-01}}\n')).toEqual([]);
  });

  const attending = (official: string, office: string, when: string): string => `events:
  e:
    names: E
    type: talks
    status: held
    mode: in person
    when: ${when}
    participants: {${official}: {offices: ${office}}}
`;

  test('does not let anybody attend in an office not yet or no longer held', () => {
    expect(problemsWith(attending('cai-crane', 'brun-minister', '2022-04-20'))).toEqual([
      'x.yaml:15:41: events.e.participants.cai-crane.offices: expected an office held on 2022-04-20, got cai-crane/brun-minister, not held before 2023-01-01 (people.yaml:72:15)',
    ]);
    expect(problemsWith(attending('ben-brook', 'brun-minister', '2019-04'))).toEqual([
      'x.yaml:15:41: events.e.participants.ben-brook.offices: expected an office held on 2019-04, got ben-brook/brun-minister, not held before 2019-05 (people.yaml:64:15)',
    ]);
    // A day in the month of appointment may lie after it.
    expect(problemsWith(attending('ben-brook', 'brun-minister', '2019-05-01'))).toEqual([]);
  });

  test('lets a plan name an office that its holder has lost by then', () => {
    const plan = attending('ben-brook', 'brun-minister', '2023-02').replace('status: held', 'status: announced');
    expect(problemsWith(plan)).toEqual([]);
  });

  test('does not let a source report what was yet to come', () => {
    expect(problemsWith(attending('ann-archer', 'arda-minister', '2022-04-25'))).toEqual([
      'x.yaml:14:11: events.e.when: expected Event e, reported as held, on or before 2022-04-24, when its source was published; got 2022-04-25',
    ]);
    expect(problemsWith(attending('ann-archer', 'arda-minister', '2022-04'))).toEqual([]);
    const plan = attending('ann-archer', 'arda-minister', '2022-06').replace('status: held', 'status: announced');
    expect(problemsWith(plan)).toEqual([]);
  });

  test('does not let a text be read before it was published', () => {
    const late = HEAD.replace('published: 2022-04-24', 'published: {value: 2022-06, basis: the address}');
    expect(problemsOf({ ...withFile(''), 'x.yaml': `${late}topics: {t: {names: T}}\n` })).toEqual([
      'x.yaml:5:22: source.published: expected a date on or before 2022-05-01, when the text was read, got "2022-06"',
    ]);
  });
});

describe('hierarchies', () => {
  test('of events, organizations and places lead outwards', () => {
    const event = (partOf: string): string => `{names: E, type: talks, status: announced, partOf: ${partOf}}`;
    expect(
      problemsWith(`events:
  a: ${event('b')}
  b: ${event('c')}
  c: ${event('b')}
places:
  p: {names: P, kind: city, within: [arda, p]}
organizations:
  x: {names: X, kind: unit, partOf: y}
  y: {names: Y, kind: unit, partOf: x}
`),
    ).toEqual([
      'x.yaml:10:57: events.b.partOf: expected partOf to lead outwards, got b → c → b; see x.yaml:11:57',
      'x.yaml:13:44: places.p.within[1]: expected within to lead outwards, got p → p',
      'x.yaml:15:37: organizations.x.partOf: expected partOf to lead outwards, got x → y → x; see x.yaml:16:37',
    ]);
  });
});

describe('claims', () => {
  test('made twice by one source have to be the same', () => {
    const body = (second: string): string =>
      `topics:\n  t: {names: T}\nevents:\n  e: {names: E, type: talks, status: announced, topics: [t, ${second}]}\n`;
    expect(problemsWith(body('t'))).toEqual([]);
    expect(problemsWith(body('{value: t, confidence: 0.5}'))).toEqual([
      'x.yaml:11:69: events.e.topics[1]: expected a claim once in a source, got it again with another passage, basis or certainty than at x.yaml:11:58',
    ]);
  });
});

describe('names', () => {
  test('that mix look-alike letters are imported with a warning', () => {
    const { warnings } = checked(withFile('topics:\n  t: {names: [Trade, Tr\u0430de]}\n'));
    expect(warnings).toEqual([
      {
        file: 'x.yaml',
        line: 9,
        column: 22,
        field: 'topics.t.names[1]',
        message: 'expected letters of one script, got Latin mixed with Cyrillic in a name; check it',
      },
    ]);
  });
});
