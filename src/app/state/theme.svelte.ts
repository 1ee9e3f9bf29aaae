import { MediaQuery } from 'svelte/reactivity';

const themes = ['system', 'light', 'dark', 'high contrast'] as const;
export type ThemeName = (typeof themes)[number];

export interface Theme {
  readonly name: ThemeName;
  readonly next: () => void;
}

/** How the page looks: as the system does, until a reader chooses. */
export function createTheme(): Theme {
  let chosen = $state.raw(0);
  const wantsContrast = new MediaQuery('(prefers-contrast: more)');
  const name = $derived(themes[chosen] ?? 'system');
  $effect(() => {
    const isStrong = name === 'high contrast' || (name === 'system' && wantsContrast.current);
    const { dataset } = document.documentElement;
    dataset['theme'] = name;
    dataset['contrast'] = isStrong ? 'more' : '';
  });
  return {
    get name() {
      return name;
    },
    next: () => {
      chosen = (chosen + 1) % themes.length;
    },
  };
}
