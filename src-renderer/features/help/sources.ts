import holidays from '../../../resources/reference/bank-holidays.json'

/** Where the table of bank holidays comes from, as its licence asks to be said. */
export const holidaysSource = holidays.source
