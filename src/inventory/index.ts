/**
 * The inventory of tokens: pure functions of records, days and texts. It knows no clock, no page and
 * no storage, and holds of keys and secrets nothing but last four characters.
 */
export { calendarInSteps, printCalendar, remindable } from './calendar.ts';
export { csvInSteps, printCsv, readCsv, type CsvOptions } from './csv.ts';
export { daysBetween } from './dates.ts';
export { decode, mostCharacters, readFile, readFileInSteps, tooLarge } from './file.ts';
export { printJson, readJson, readStored, storedInSteps, toStored } from './json.ts';
export { judge, judgeInSteps, nameOf, type InventoryFinding } from './judge.ts';
export { merge, mergeInSteps, type Merged } from './merge.ts';
export { migrate, migrationDates, migrationGuide } from './migration.ts';
export { mostTokens, takeField, tooMany, type Offer, type ReadFile } from './read.ts';
export {
  dateFields,
  emptyRecord,
  environments,
  fieldNames,
  keyFields,
  migrationSteps,
  rotationSteps,
  statuses,
  titles,
  type FieldName,
  type MigrationStep,
  type RotationStep,
  type TokenRecord,
} from './record.ts';
export {
  afterRotation,
  hasRotated,
  rotate,
  rotationGuide,
  rotationPeriods,
  type GuideStep,
} from './rotation.ts';
export { holdsSecret } from './secret.ts';
export { finish, type InSteps } from './steps.ts';
