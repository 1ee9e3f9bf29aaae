import { expect, type Page } from '@playwright/test';
import { authorization, oracle, randomSignature, restlet } from './oracle.ts';

/** The text fields that always show, by their accessible names. */
export const textFields = [
  'Paste anything',
  'Request URL',
  'Authorization header',
  'Body',
  'Account ID',
  'Consumer key',
  'Consumer secret',
  'Token ID',
  'Token secret',
] as const;

export type TextField = (typeof textFields)[number] | 'Base string';
export type FieldName = TextField | 'HTTP method';
export type VerdictName =
  'incomplete' | 'searching' | 'match' | 'explained' | 'unexplained' | 'failed';

/** What is typed into the page, by the accessible names of its fields. */
export type Typed = Partial<Readonly<Record<FieldName, string>>>;

/** Oracle's RESTlet call as a user types it, with a signature: the right one unless given. */
export function restletTyped(signature: string = restlet.signature): Typed {
  return {
    'HTTP method': restlet.method,
    'Request URL': restlet.url,
    'Authorization header': authorization(signature),
    'Account ID': oracle.account,
    'Consumer secret': oracle.consumerSecret,
    'Token secret': oracle.tokenSecret,
  };
}

/** A call that nothing explains, with so few parameters that all is tried in a few seconds. */
export const unexplainedTyped: Typed = {
  ...restletTyped(randomSignature),
  'Request URL': restlet.url.replace(/\?.*/, ''),
};

export type DebugPage = ReturnType<typeof debugPage>;

/** The Debug page by the roles and names that its users rely on. */
export function debugPage(page: Page) {
  const verdict = page.getByRole('status', { name: 'Verdict', exact: true });
  const stages = page.getByRole('list', { name: 'Stages', exact: true });
  const findings = page.getByRole('list', { name: 'Findings', exact: true });
  const baseString = page.locator('[data-base-string]');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: FieldName) =>
    page.getByRole(name === 'HTTP method' ? 'combobox' : 'textbox', {
      ...{ name, exact: true },
      // What is folded has its values too.
      includeHidden: true,
    });

  /** Opens the request, which is folded once it was pasted. */
  const unfoldRequest = () =>
    page.locator('details:has(> summary > h2)').evaluateAll((folded) => {
      for (const one of folded) one.setAttribute('open', '');
    });

  return {
    verdict,
    unfoldRequest,
    stages,
    findings,
    /** What the base string tells, beside the verdict. */
    baseString,
    button,
    field,
    /** The verdict's sentence. */
    headline: verdict.getByRole('heading', { level: 1 }),
    stage: (step: string) => stages.locator(`[data-stage="${step}"]`),
    finding: (code: string) => findings.locator(`[data-finding="${code}"]`),
    /** What the fields hold, by their names. */
    async values(): Promise<Typed> {
      const names: readonly FieldName[] = ['HTTP method', ...textFields];
      const entries = names.map(async (name) => [name, await field(name).inputValue()] as const);
      return Object.fromEntries(await Promise.all(entries));
    },
    async type(typed: Typed): Promise<void> {
      await unfoldRequest();
      // The names of an object typed by field names are field names.
      for (const [name, text] of Object.entries(typed) as [FieldName, string][]) {
        if (name === 'HTTP method') await field(name).selectOption(text);
        else await field(name).fill(text);
      }
    },
    async loadExample(title: string): Promise<void> {
      await button('Load an example').click();
      await page.locator(':popover-open').getByRole('button', { name: title }).click();
    },
    async expectVerdict(name: VerdictName): Promise<void> {
      await expect(verdict).toHaveAttribute('data-verdict', name);
    },
    /** That the verdict is explained by exactly these faults, whatever their order. */
    async expectExplained(faults: readonly string[]): Promise<void> {
      await expect(verdict).toHaveAttribute('data-verdict', 'explained');
      const recipe = (await verdict.getAttribute('data-recipe')) ?? '';
      expect(recipe.split(' ').sort()).toEqual([...faults].sort());
    },
  };
}
