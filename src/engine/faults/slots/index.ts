export * from './procedure.ts';
export {
  needs,
  stepsBetween,
  type Needs,
  type Run,
  type Runs,
  type Slot,
  type Stages,
  type Step,
} from './slots.ts';
