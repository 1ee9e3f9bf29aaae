import { jobs, roleFor, surfaces, type RoleAdvice, type RoleWish } from '../../knowledge/index.ts';

export { jobs, roleFor, surfaces };

/** What most integrations begin with. */
export const usualRole: RoleWish = {
  surfaces: ['records'],
  jobs: ['orders'],
  readsOnly: false,
  maker: 'self',
};

/** A list with something put in, or taken out where it is already. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/** The permissions and features as lines to paste into a ticket or a table. */
export function roleText({ permissions, features }: RoleAdvice): string {
  const lines = [
    ['Subtab', 'Permission', 'Level'],
    ...permissions.map(({ subtab, name, level }) => [subtab, name, level]),
    ['', '', ''],
    ['Feature', 'Where'],
    ...features.map(({ name, where }) => [name, where]),
  ];
  return lines.map((line) => line.join('\t').trimEnd()).join('\n');
}
