/** The pages there are; a link stands in the navigation for each of them. */
export const routes = [{ hash: '#/', name: 'Debug' }] as const;
