/** Hands that pause so many milliseconds rest. */
const rest = 800;

/** Whether somebody types into what it is attached to: of a text that is half typed nothing is held yet. */
export class Typing {
  #isOn = $state.raw(false);
  #resting: ReturnType<typeof setTimeout> | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  readonly attach = (inputs: HTMLElement): (() => void) => {
    const type = ({ inputType }: Event & { readonly inputType?: string }): void => {
      // What is pasted or dropped is whole.
      if (inputType !== 'insertText' && inputType?.startsWith('delete') !== true) return;
      this.#isOn = true;
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => {
        this.#isOn = false;
      }, rest);
    };
    inputs.addEventListener('input', type);
    return () => {
      clearTimeout(this.#resting);
      inputs.removeEventListener('input', type);
    };
  };
}
