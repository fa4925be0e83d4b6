export { answerIntake, type FileToSave, type IntakeAnswers } from './calls'
export { intakeSubject } from './project'
