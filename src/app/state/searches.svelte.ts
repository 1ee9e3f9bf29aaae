import { everything, type Wanted } from '../view/faults.ts';

/** What is typed on the page of errors. */
export interface Asked {
  readonly answer: string;
  readonly words: string;
}

const nothingAsked: Asked = { answer: '', words: '' };

/** What is looked for among the faults and NetSuite's errors: kept while a reader goes to one and back. */
export class Searches {
  wanted = $state.raw<Wanted>(everything);
  asked = $state.raw<Asked>(nothingAsked);

  want = (wanted: Wanted): void => {
    this.wanted = wanted;
  };

  ask = (asked: Asked): void => {
    this.asked = asked;
  };

  /** Empties all of it; gives what brings it back. */
  putAway(): () => void {
    const { wanted, asked } = this;
    this.wanted = everything;
    this.asked = nothingAsked;
    return () => {
      this.wanted = wanted;
      this.asked = asked;
    };
  }
}
