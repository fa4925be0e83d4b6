import type { CodeList } from '../../contract/codes/code-list'
import {
  concerns,
  ethnicities,
  genders,
  sectors,
  type Concern,
  type Ethnicity,
  type Gender,
  type Sector
} from '../../contract/codes/referral'

/** A label or a synonym as plain small words. */
export function codeWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function wordsOf<C extends string>(
  list: CodeList<C>,
  synonyms: Readonly<Partial<Record<C, string>>>
): ReadonlyMap<string, C> {
  const words = new Map<string, C>()
  for (const { code, label } of list.codes) {
    for (const each of [code, label, ...(synonyms[code]?.split('|') ?? [])]) words.set(codeWords(each), code)
  }
  return words
}

/** Words people write in place of the labels of the gender list. */
export const genderWords: ReadonlyMap<string, Gender> = wordsOf(genders, {
  male: 'm|man|boy',
  female: 'f|woman|girl',
  other: 'other|o|x|non binary|nonbinary|nb',
  unknown: 'unknown|u|nk|n k|not stated|not recorded|prefer not to say|undisclosed'
})

/** Words people write in place of the labels of the sector list. */
export const sectorWords: ReadonlyMap<string, Sector> = wordsOf(sectors, {
  education:
    'school|schools|college|university|academy|nursery|early years|further education|higher education|fe|he|education sector',
  police:
    'police|met|met police|metropolitan police|mps|british transport police|btp|snt|safer neighbourhood team|police officer|law enforcement',
  local_authority:
    'la|council|local authority|social care|social services|childrens services|childrens social care|adult social care|adult services|housing|' +
    'mash|early help|youth offending service|youth offending team|yot|yos|youth justice|borough council',
  health: 'nhs|gp|hospital|health service|mental health|camhs|health and social care|healthcare|ambulance',
  prison_probation:
    'prison|prisons|probation|hmpps|hmp|prison service|probation service|prison and probation|prison probation|hm prison',
  community:
    'community|member of the public|public|faith|faith group|voluntary sector|charity|vcs|community group|community member',
  friends_family:
    'friend|friends|family|friend or family|friends family|family and friends|family friend|parent|relative',
  other: 'other|unspecified|unknown|not known|online|anonymous|employer|home office|border force|third sector other'
})

/** Words people write in place of the labels of the concern list, those of earlier years included. */
export const concernWords: ReadonlyMap<string, Concern> = wordsOf(concerns, {
  islamist: 'islamist|islamism|islamist extremist|islamist extremism|islamic extremism',
  extreme_right_wing:
    'right wing|far right|extreme right|extreme right wing extremism|erw|xrw|erwt|right wing extremism|extreme right wing terrorism',
  extreme_violence:
    'extreme violence|fascination with extreme violence|mass casualty|mass casualty attacks|mass violence|' +
    'fascination with extreme violence or mass casualty attacks|fascination with mass casualty attacks',
  multiple: 'multiple|multiple ideologies|several|several ideologies|multiple ideologies where none dominant',
  left_wing_anarchist_single_issue:
    'lasi|left wing|far left|anarchist|single issue|left wing anarchist or single issue|left wing anarchist and single issue',
  incel: 'incels|involuntary celibate',
  none_identified:
    'none|no ideology|no specific ideology|none identified|no specific extremism issue|no ideology found',
  mixed_unstable_unclear: 'muu|mixed|mixed unstable unclear|mixed unstable or unclear ideology|unclear',
  conflicted: 'conflicted ideology',
  school_massacre: 'school massacres|school shooting'
})

/**
 * Words people write in place of the labels of the ethnic groups, with the 18+1 codes of self-defined ethnicity. A word that could be several groups, such
 * as "Asian", is none of them: whoever brings the file in says which.
 */
export const ethnicityWords: ReadonlyMap<string, Ethnicity> = wordsOf(ethnicities, {
  white_british: 'white british|british white|w1|white english|english',
  white_irish: 'white irish|irish|w2',
  white_gypsy_traveller: 'gypsy or irish traveller|gypsy|irish traveller|traveller|w3',
  white_roma: 'roma|white roma',
  white_other: 'white other|other white|any other white background|w9',
  mixed_white_black_caribbean: 'white and black caribbean|mixed white and black caribbean|m1',
  mixed_white_black_african: 'white and black african|mixed white and black african|m2',
  mixed_white_asian: 'white and asian|mixed white and asian|m3',
  mixed_other: 'mixed other|other mixed|any other mixed background|m9',
  asian_indian: 'indian|asian indian|a1',
  asian_pakistani: 'pakistani|asian pakistani|a2',
  asian_bangladeshi: 'bangladeshi|asian bangladeshi|a3',
  asian_chinese: 'chinese|asian chinese|a4|o1',
  asian_other: 'asian other|other asian|any other asian background|a9',
  black_african: 'black african|african|b2',
  black_caribbean: 'black caribbean|caribbean|b1',
  black_other: 'black other|other black|any other black background|b9',
  other_arab: 'arab|o2',
  other_other: 'other|any other ethnic group|other ethnic group|o9',
  not_stated: 'not stated|ns|refused|declined|prefer not to say|declined to say|n3',
  not_known: 'not known|unknown|nk|n k'
})
