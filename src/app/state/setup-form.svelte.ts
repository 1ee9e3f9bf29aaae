import type { AccountTexts } from '../../engine/netsuite/account/disagreements.ts';
import type { RoleWish } from '../../knowledge/index.ts';
import { noAccount } from '../view/account.ts';
import { usualRole } from '../view/role.ts';

/** What was typed and chosen on the Setup page: kept while a reader goes elsewhere and comes back. */
export function createSetupForm() {
  let account = $state.raw<AccountTexts>(noAccount);
  let role = $state.raw<RoleWish>(usualRole);
  return {
    get account() {
      return account;
    },
    get role() {
      return role;
    },
    /** Empties what was typed; gives what brings it back. */
    putAway(): () => void {
      const before = account;
      account = noAccount;
      return () => {
        account = before;
      };
    },
    setAccount(changes: Partial<AccountTexts>): void {
      account = { ...account, ...changes };
    },
    setRole(changes: Partial<RoleWish>): void {
      role = { ...role, ...changes };
    },
  };
}

export type SetupForm = ReturnType<typeof createSetupForm>;
