export * from './finding.ts';
export * from './given.ts';
export * from './notice.ts';
export * from './observed.ts';
export * from './reference.ts';
export * from './request.ts';
export * from './segment.ts';

export * from './span.ts';
