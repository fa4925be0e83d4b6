import type { Chance } from './chance'

/** Forenames and surnames by origin. They are put together by chance: nobody is meant. */
const ORIGINS: readonly (readonly [forenames: string, surnames: string])[] = [
  [
    'Alfie Amber Aaron Bethany Callum Chloe Connor Daisy Declan Ellie Finley Freya George Grace Harvey Holly Isaac Jasmine Jayden Keira Leo Lily Mason Megan Noah Poppy Reece Ruby Toby Zara',
    "Ashdown Barlow Birchall Calloway Draycott Ellwood Farnham Greaves Hathersage Inglethorpe Jessop Kettering Lockhart Marlow Netherby Oakhurst Penrose Quillfeather Ravenscroft Selwyn Thornbury Underhill Velmore Winterbourne Yarrow O'Dell MacAllan Pugh-Morris"
  ],
  [
    'Aisha Bilal Farah Hamza Imran Junaid Khadija Layla Maryam Nadia Omar Rashid Saima Tariq Usman Yasmin Zainab Zubair Mohammed Muhammad',
    'Ahmadi Baig Chaudhry Durrani Farooqi Ghauri Haider Iqbal Javaid Kazmi Lodhi Malik Niazi Qureshi Rehmani Siddiqui Tanoli Usmani Wahidi Yousafzai'
  ],
  [
    'Abdirahman Ayaan Deqa Faduma Hodan Ifrah Jama Liban Mahad Nasra Sagal Warsame Yusuf Zahra',
    'Abdullahi Adan Barre Cabdi Dirie Elmi Farah Guled Hersi Isse Jimale Mohamud Nur Osman Samatar Warsame'
  ],
  [
    'Adaeze Babatunde Chidi Damilola Efua Femi Ifeoma Kwame Kofi Ngozi Obinna Segun Temitope Uche Yetunde',
    'Adeyemi Boateng Chukwu Danso Eze Folarin Gyamfi Igwe Kuffour Mensah Nwosu Okafor Owusu Quartey Sowande Uzor'
  ],
  [
    'Agnieszka Bartosz Dorota Grzegorz Ilona Jakub Kinga Łukasz Małgorzata Paweł Sławomir Wojciech Zuzanna Żaneta',
    'Bąk Ciesielski Dąbrowicz Gołąb Jabłonka Kłosowicz Łęcki Mączka Nowicz Ostrowicz Piątek Rózga Śliwka Wróbelek Żurek'
  ],
  [
    'Ana Bogdan Cătălin Daniela Florin Ileana Mihai Răzvan Ștefan Țara Viorica',
    'Albu Bălan Cojoc Dumitraș Enache Filip Grosu Ioniță Lăzăresc Mureș Păun Rusnac Șerbănel Țurcan'
  ],
  [
    'Ananya Arjun Deepika Gaurav Harpreet Jaspreet Kavita Manpreet Nisha Priya Rajesh Simran Vikram',
    'Acharekar Bains Chandwani Dhaliwal Gadhvi Joshipura Kaur Lakhani Mistry Nayar Purewal Raval Sandhu Thakrar Virdee'
  ],
  [
    'Chi Hui-Min Jia Lan Mei Ngoc Quan Shu Thanh Wei Xiu Yan Zhen',
    'Bui Chan Dang Fong Huang Kwok Lau Ngo Ong Phung Quach Tran Vuong Wong Xie Yeung'
  ],
  [
    'Ava Benjamín Camila Diogo Esperança Íñigo João Lucía Martím Núria Óscar Raúl Sofía Zoé',
    'Alarcão Brandão Cárdenas Domínguez Escárcega Figueirôa Gusmão Ibáñez Leitão Muñiz Nóbrega Pimentel Quiñones Saldaña Vilaça'
  ],
  [
    'Анна Борис Виктор Дарья Иван Ксения Лев Мария Юрий',
    'Белов Громов Зимин Ковыль Лесной Морозко Рябов Снегов Тихов Яблоков'
  ],
  [
    'أمل بلال خالد دينا رامي زينب سارة طارق علي فاطمة ليلى ياسين',
    'البغدادي التونسي الحلبي الدمشقي الزيتوني الشامي القرشي المصري النجار الياسري'
  ]
]

const SPLIT = ORIGINS.map(([forenames, surnames]) => [forenames.split(' '), surnames.split(' ')] as const)

export interface Name {
  forenames: string
  surname: string
}

/** An invented name: one origin for both parts most of the time, a second forename now and then. */
export function inventName(chance: Chance): Name {
  const [forenames] = chance.pick(SPLIT)
  const own = chance.pick(SPLIT)
  const [first, surnames] = chance.happens(0.85) ? own : ([forenames, own[1]] as const)
  const second = chance.happens(0.3) ? ` ${chance.pick(first)}` : ''
  const double = chance.happens(0.06) ? `-${chance.pick(surnames)}` : ''
  return { forenames: `${chance.pick(first)}${second}`, surname: `${chance.pick(surnames)}${double}` }
}

/** The same name as somebody else writes it: a letter doubled, dropped or swapped, accents gone, or exactly so. */
export function respell(name: Name, chance: Chance): Name {
  const { forenames, surname } = name
  const at = 1 + chance.below(Math.max(surname.length - 2, 1))
  switch (chance.below(6)) {
    case 0:
      return { forenames, surname: `${surname.slice(0, at)}${surname.charAt(at)}${surname.slice(at)}` }
    case 1:
      return { forenames, surname: surname.slice(0, at) + surname.slice(at + 1) }
    case 2:
      return { forenames, surname: surname.normalize('NFD').replace(/\p{M}/gu, '') }
    case 3:
      return { forenames: surname, surname: forenames }
    default:
      return name
  }
}

const TEXTS = (
  'A member of staff noticed a change over several weeks and spoke to the safeguarding lead before referring.|' +
  'Comments were made in a lesson and repeated to another pupil later the same day; the exact words are with the school.|' +
  'A parent rang about videos watched late at night and a new circle of friends met online.|' +
  'The person said that they felt nobody listened and that a group they had found did.|' +
  'A support worker saw drawings and writing that worried them and asked about them; the answers are set out below.|' +
  'Partners met and compared what each holds; nothing new was found beyond what is recorded here.|' +
  'Asked the housing provider whether the address is right and whether anybody else lives there.|' +
  'The person was seen at home with a family member present and spoke freely about the last months.'
).split('|')

/** A few sentences such as a note or a concern holds. */
export function inventText(chance: Chance, sentences: number): string {
  return Array.from({ length: sentences }, () => chance.pick(TEXTS)).join(' ')
}

export const ORGANISATIONS = [
  'Hill Lane Academy',
  'Riverside College',
  'Borough Housing Options',
  'Northway Surgery',
  'Youth Justice Service',
  'Eastfield Community Centre',
  'Safer Neighbourhood Team',
  'Probation Delivery Unit',
  'Canal Street School',
  'Multi-agency safeguarding hub'
] as const
