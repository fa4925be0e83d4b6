import type { Snapshot, SummarySection } from '../../src-main/contract/summary-snapshot'

/** Invented desks, officers and figures: every name here is made up. */

const journey: SummarySection = {
  id: 'journey',
  title: '23 referrals arrived; 9 went to the panel',
  explanation: 'Each referral is counted once, by the furthest stage that it had reached at the moment of the figures.',
  tables: [
    {
      id: 'journey',
      caption: 'Referrals by furthest stage',
      columns: [
        { heading: 'Stage', numeric: false },
        { heading: 'Referrals', numeric: true },
        { heading: 'Of all received', numeric: true },
        { heading: 'Of them repeat', numeric: true }
      ],
      rows: [
        { label: 'Received, gateway assessment under way', cells: [6, '26%', 1] },
        { label: 'Closed at the gateway', cells: [8, '35%', 2] },
        { label: 'Sent to the panel', cells: [5, '22%', 0] },
        { label: 'Adopted by the panel', cells: [4, '17%', null] }
      ],
      base: 'Percentages of 23 referrals received in the period, rounded half up.'
    }
  ],
  chart: null
}

const clocks: SummarySection = {
  id: 'clocks',
  title: 'Four clocks ran over',
  explanation: 'A clock is late when its step was not recorded by the end of its last working day.',
  tables: [
    {
      id: 'clocks',
      caption: 'Clocks met and late',
      columns: [
        { heading: 'Clock', numeric: false },
        { heading: 'Due', numeric: true },
        { heading: 'Met', numeric: true },
        { heading: 'Late', numeric: true }
      ],
      rows: [
        { label: 'Gateway assessment', cells: [1023, 1020, 3] },
        { label: 'Information gathering', cells: [11, 10, 1] },
        { label: 'Panel within 20 working days', cells: [9, 9, 0] }
      ],
      base: null
    }
  ],
  chart: {
    title: 'Most lateness lies in the gateway assessment',
    alternative: 'Bars: gateway assessment 3 late, information gathering 1 late, panel none late; 20 met in time.',
    bars: [
      { label: 'Met in time', value: 20 },
      { label: 'Gateway assessment', value: 3, late: true },
      { label: 'Information gathering', value: 1, late: true },
      { label: 'Panel within 20 working days', value: 0, late: true }
    ]
  }
}

/** A short summary, made for a signer. */
export function smallSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    format: 1,
    reference: 'FDS-2026-0007',
    version: 1,
    supersedes: null,
    desk: { borough: 'Lambeth', terminal: 'Brixton 1' },
    period: { from: '2026-07-01', to: '2026-09-30' },
    asAt: '2026-10-02T09:15:00.000Z',
    marking: 'OFFICIAL-SENSITIVE',
    invented: false,
    author: { name: 'Łucja Żeromska', role: 'Analyst', number: '214417' },
    signer: { name: 'Bronwen Ashgrove-Pell', role: 'Superintendent lead', number: '180233' },
    countingRules: [
      'A referral belongs to the period in which the desk received it.',
      'Unknowns are shown and stand outside the percentages.'
    ],
    head: { feed: '01JADQ8Z3N6Y4M2K7T5R9W1XCV.1', seq: 4821, digest: '3f'.repeat(32) },
    sections: [journey, clocks],
    commentary:
      'The gateway was short of one officer in August.\n\nTwo referrals came from the same school within a week.',
    directions: 'Bring the three late assessments to me by Friday.',
    ...change
  }
}

const MANY = 64

/** A long summary: tables over pages, charts, long and foreign names. */
export function longSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  const wards = Array.from({ length: MANY }, (_, place) => ({
    label:
      `Ward ${place + 1} with a name long enough that it may have to stand on a second line of its cell, here and there`.slice(
        0,
        24 + ((place * 13) % 76)
      ),
    cells: [(place * 37) % 211, (place * 17) % 19, (place * 7) % 5, place % 9 === 0 ? null : `${(place * 3) % 100}%`]
  }))
  const engagement: SummarySection = {
    id: 'engagement',
    title: 'Most wards were visited; seven were not contacted for 90 days',
    explanation: 'Contacts of every kind, by the ward in which they took place.',
    tables: [
      {
        id: 'wards',
        caption: 'Contacts by ward',
        columns: [
          { heading: 'Ward', numeric: false },
          { heading: 'Contacts', numeric: true },
          { heading: 'Organisations', numeric: true },
          { heading: 'Not contacted for 90 days', numeric: true },
          { heading: 'Share of all contacts', numeric: true }
        ],
        rows: wards,
        base: 'Wards as they stood on the last day of the period. A dash: no base to take a percentage of.'
      },
      {
        id: 'nothing',
        caption: 'Nil returns',
        columns: [
          { heading: 'Strand', numeric: false },
          { heading: 'Returns', numeric: true }
        ],
        rows: [],
        base: 'No nil return was due.'
      }
    ],
    chart: null
  }
  const names: SummarySection = {
    id: 'names',
    title: 'Names in many scripts are printed as they are written',
    explanation:
      'Łódź, Żółć, Ștefan, Şule, Őrsi, Nguyễn Thị Ánh Tuyết, Đặng, Ægir, Þóra, Čapek, Ğ, İstanbul, ẞ, Ωμέγα, Юлия Жук.',
    tables: [
      {
        id: 'scripts',
        caption: 'The same in columns',
        columns: [
          { heading: 'Name', numeric: false },
          { heading: 'Note', numeric: false },
          { heading: 'Count', numeric: true }
        ],
        rows: [
          { label: 'محمد بن عبد الله', cells: ['Arabic', 1] },
          { label: 'فاطمہ چوہدری (2 records)', cells: ['Urdu, with digits', 2] },
          { label: 'Visit to مسجد السلام, Brixton', cells: ['mixed', 3] },
          { label: 'שרה כהן', cells: ['Hebrew', 1] },
          { label: 'রহিমা খাতুন', cells: ['Bengali', 1] },
          { label: 'प्रिया शर्मा', cells: ['Devanagari', 1] },
          { label: 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ', cells: ['Gurmukhi', 1] },
          { label: 'તૃપ્તિ પટેલ', cells: ['Gujarati', 1] },
          { label: 'தமிழ்ச்செல்வி', cells: ['Tamil', 1] },
          { label: 'አበበ በቀለ', cells: ['Ethiopic', 1] },
          { label: 'Անահիտ, ნინო', cells: ['Armenian, Georgian', 2] },
          { label: '李小龍', cells: ['Chinese: no font here, so its numbers', 1] },
          { label: 'Averyveryverylongwordwithoutanyspaceinitatall'.repeat(3), cells: ['broken where it must', 1] }
        ],
        base: null
      }
    ],
    chart: {
      title: 'Bars with long names',
      alternative: 'Three bars with long names.',
      bars: [
        { label: 'Education: schools, colleges and universities together with their governors', value: 1240 },
        { label: 'Police', value: 400 },
        { label: 'محمد بن عبد الله', value: 7, late: true }
      ]
    }
  }
  const paragraph =
    'The desk worked through the period with one vacancy. What was late is named in the sections above, with its reason where one was recorded. '
  return smallSnapshot({
    version: 3,
    supersedes: 'version 2 of FDS-2026-0007, signed 2 December 2026',
    author: {
      name: 'Maximiliane Theodora von Hohenstaufen-Przybyszewska de la Fuente y Ortega-Montserrat',
      role: 'Prevent officer',
      number: 'PO 0118'
    },
    countingRules: Array.from({ length: 14 }, (_, place) =>
      `Rule ${place + 1}. ${paragraph.repeat(1 + (place % 3))}`.slice(0, 590).trim()
    ),
    sections: [journey, clocks, engagement, names, { ...journey, id: 'again', chart: clocks.chart }],
    commentary: Array.from({ length: 18 }, () => paragraph.repeat(4).trim()).join('\n\n'),
    directions: '',
    ...change
  })
}

/** The least a summary can be: no figure at all in its one table. */
export function bareSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  return smallSnapshot({
    countingRules: ['Nothing was counted.'],
    sections: [
      {
        id: 'journey',
        title: 'No referral arrived',
        explanation: '',
        tables: [{ ...journey.tables[0]!, rows: [] }],
        chart: {
          title: 'Nothing to show',
          alternative: 'One bar of nothing.',
          bars: [{ label: 'Referrals', value: 0 }]
        }
      }
    ],
    commentary: '',
    directions: '',
    ...change
  })
}
