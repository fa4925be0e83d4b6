/** Forenames that stand for one another in daily use. A short form that only cuts the name off, as Dan for Daniel, needs no line. */
const GROUPS = [
  'anthony tony',
  'albert alfred bert alfie',
  'alexander alexandra sandy sasha alex lex',
  'andrew andy drew',
  'barbara babs',
  'catherine katherine kathleen kate katie kathy kitty',
  'charles charlie chuck',
  'christopher kit',
  'deborah debbie debs',
  'dorothy dot dolly',
  'edward ted teddy ned eddie',
  'eleanor helen nell nellie ellie nora',
  'elizabeth liz lizzie beth betty bess libby lisa eliza',
  'francis frances frank fran frankie',
  'frederick fred freddie',
  'geoffrey jeffrey geoff jeff',
  'gerald gerard gerry jerry',
  'henry harry hal harold',
  'isabel bella izzy',
  'jacqueline jackie',
  'james jim jimmy jamie',
  'jennifer jenny',
  'john jack johnny jonathan',
  'joseph joe joey jo',
  'lawrence laurence larry',
  'leonard len lenny',
  'margaret maggie meg peggy peg greta rita daisy',
  'martha patty',
  'mary molly polly may',
  'matthew matt',
  'michael mike mick micky misha mischa mikhail',
  'muhammad mo',
  'nicholas nick nicky klaus kolya nikolai',
  'patrick patricia pat paddy trish',
  'peter pete pyotr petya',
  'reginald reg',
  'richard dick rick rich ricky',
  'robert bob bobby rob robbie bert',
  'ronald ron',
  'samuel samantha sam sammy',
  'sarah sally sadie',
  'stephen steven steve stevie',
  'susan sue suzanne susie',
  'theodore ted theo',
  'theresa tess tracy',
  'thomas tom tommy',
  'timothy tim',
  'victoria vicky tori',
  'vladimir vova volodya',
  'walter wally',
  'william bill billy will liam wills'
].map((line) => line.split(' '))

const BY_NAME = new Map<string, string[]>()
for (const group of GROUPS) for (const name of group) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), ...group])

const NONE: readonly string[] = []
const OTHERS = new Map([...BY_NAME].map(([name, group]) => [name, [...new Set(group)].filter((each) => each !== name)]))

/** The forenames, folded, that a folded forename may stand for: `bill` gives `william`, `billy`, `will` … */
export function alsoCalled(word: string): readonly string[] {
  return OTHERS.get(word) ?? NONE
}
