export { ageOn, birthdayAt } from './age'
export { addDays, daysBetween } from './days'
export {
  addWorkingDays,
  beyondHolidayTable,
  dueDate,
  holidayTable,
  isWorkingDay,
  workingDaysBetween
} from './england-and-wales'
export { londonDay } from './london'
export { addMonths } from './months'
export { workingCalendar, type Convention, type HolidayTable, type WorkingCalendar } from './working-days'
