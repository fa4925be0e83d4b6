export { officerFaults } from './set-up/officer-faults'
export { OfficerFields } from './set-up/officer-fields'
export { emptyOfficer } from './set-up/setting-up'
