export * from './header.ts';
export * from './key.ts';
export * from './params.ts';
export * from './procedure.ts';
export * from './readings.ts';
export { isFormBody, oauth, rightSteps } from './rest.ts';
export { passportOrder, passportSteps, tokenPassport } from './soap.ts';
export * from './stages.ts';
export * from './trace.ts';
