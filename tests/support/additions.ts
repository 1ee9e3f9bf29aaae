import type { Insertion } from './scratch-copy.ts';

/** One thing that is added as a section of CONTRIBUTING says. */
export interface Addition {
  /** The heading of that section. */
  readonly heading: string;
  /** New files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  readonly insertions: readonly Insertion[];
  /** The commands of npm that write the rest: scripts, with what they are given. */
  readonly commands: readonly (readonly string[])[];
}

const lists = ['scripts/lists.mjs'];

/** The code that CONTRIBUTING shows, and the path that it gives to it. */
export function faultOf(guide: string): Readonly<Record<string, string>> {
  const path = /Write `(src\/engine\/faults\/sort\/[\w-]+\.ts)`/.exec(guide)?.[1] ?? '';
  const code = /```ts\n([^]*?)```/.exec(guide)?.[1] ?? '';
  return { [path]: code.replaceAll(/^ {3}/gm, '') };
}

const fault = (guide: string): Addition => ({
  heading: 'Add a fault that changes the signature',
  files: faultOf(guide),
  insertions: [
    {
      file: 'tests/catalogue/exclusions.ts',
      behind: "      'sort-by-pair-string',\n",
      text: "      'sort-by-value',\n",
    },
  ],
  commands: [lists, ['scripts/record.mjs', 'sort-by-value']],
});

const client: Addition = {
  heading: 'Add a client',
  files: {},
  insertions: [
    {
      file: 'src/engine/faults/clients.ts',
      behind: 'export const clients: readonly Client[] = [\n',
      text: `  {
    id: 'sample-asort',
    name: 'a sample with asort',
    version: '',
    language: 'PHP',
    does: [{ fault: 'sort-by-value' }],
    fix: 'Sort with ksort.',
    sources: ['https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2'],
  },
`,
    },
  ],
  commands: [],
};

const error: Addition = {
  heading: 'Add an error of NetSuite',
  files: {
    'src/engine/netsuite/errors/rest/quota-spent.ts': `import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restQuotaSpent = netSuiteError({
  code: 'QUOTA_SPENT',
  title: 'The quota of the day is spent',
  answers: [{ surface: 'REST', status: 429 }],
  signature: 'right',
  means: 'The login was taken, and no more calls are answered today.',
  causes: [{ of: 'CONCURRENCY_LIMIT_EXCEEDED', tell: 'Many calls were sent at one time.' }],
  fix: 'Wait until tomorrow, or ask for a greater quota.',
  recognisedBy: /\\bQUOTA_SPENT\\b/i,
  certainty: 'documented',
  sources: [oracle('section_1500275918', 'The limits of calls.')],
});
`,
    'tests/fixtures/answers/rest-quota-spent.json': JSON.stringify({
      from: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1500275918.html',
      says: 'no call is left for today',
      lines: [
        '{"title":"Too Many Requests","status":429,"o:errorDetails":[{"o:errorCode":"QUOTA_SPENT"}]}',
      ],
      errors: ['QUOTA_SPENT'],
      first: 'QUOTA_SPENT',
      among: [],
    }),
  },
  insertions: [],
  commands: [lists],
};

const url =
  'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1';
const header = 'OAuth realm="123456", oauth_consumer_key="a1", oauth_signature="x"';

/** A request as REST Assured prints it, with `log().all()`. */
const printed = (method: string, body: readonly string[]): readonly string[] => [
  `Request method:\t${method}`,
  `Request URI:\t${url}`,
  'Proxy:\t\t\t<none>',
  `Headers:\t\tAuthorization=${header}`,
  '\t\t\t\tAccept=*/*',
  ...body,
];

const pasteOf = (method: string, body: readonly string[]): string =>
  JSON.stringify({
    source: 'https://github.com/rest-assured/rest-assured/wiki/Usage#logging',
    lines: printed(method, body),
    expect: {
      recognised: ['REST Assured log'],
      requests: [{ method, url, authorization: header }],
      notices: [],
    },
  });

const reader: Addition = {
  heading: 'Add a paste format',
  files: {
    'src/engine/parse/log/rest-assured.ts': `import { linesOf } from '../lines.ts';
import type { Piece } from '../reader.ts';
import { requestOf } from '../request.ts';

const sign = 'Request method:\\t';

/** What REST Assured prints of a request: a name and a value a line, and headers with an equals sign. */
export function readRestAssured(text: string): readonly Piece[] {
  const start = text.indexOf(sign);
  if (start < 0) return [];
  const blank = text.indexOf('\\n\\n', start);
  const end = blank < 0 ? text.length : blank;
  const lines = linesOf(text.slice(start, end));
  const after = (name: string): string =>
    lines.find((line) => line.text.startsWith(name))?.text.slice(name.length).trim() ?? '';
  const headers = lines.flatMap((line) => {
    const [, name, value] = /^(?:Headers:)?\\t+([\\w-]{1,60})=(.*)$/.exec(line.text) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  const request = requestOf({ method: after(sign), url: after('Request URI:'), headers });
  return [{ span: { start, end }, words: 'REST Assured log', requests: [request] }];
}
`,
    ...Object.fromEntries(
      [
        ['get', pasteOf('GET', [])],
        ['post', pasteOf('POST', ['Body:', '{', '    "a": 1', '}'])],
        ['put', pasteOf('PUT', ['Body:', '{}'])],
        ['delete', pasteOf('DELETE', ['Cookies:\t\t<none>'])],
      ].map(([name, text]) => [`tests/fixtures/pastes/rest-assured/${name ?? ''}.json`, text]),
    ),
  },
  insertions: [
    {
      file: 'src/engine/parse/readers.ts',
      behind: "import { readRequestLines } from './log/request-line.ts';\n",
      text: "import { readRestAssured } from './log/rest-assured.ts';\n",
    },
    {
      file: 'src/engine/parse/readers.ts',
      behind: 'export const readers: readonly Reader[] = [\n',
      text: '  readRestAssured,\n',
    },
    {
      file: 'tests/support/hostile.ts',
      behind: "    'WWW-Authenticate: ',\n",
      text: "    'Request method:\\t',\n",
    },
    {
      file: 'tests/e2e/pasting.spec.ts',
      behind: "    words: 'curl',\n  },\n  {\n    name: 'PowerShell',\n",
      text: `    text: \`Request method:\\tPOST\\nRequest URI:\\t\${restlet.url}\\nHeaders:\\t\\tAuthorization=\${header}\`,
    words: 'REST Assured',
  },
  {
    name: 'PowerShell again',
`,
    },
  ],
  commands: [],
};

const page: Addition = {
  heading: 'Add a page',
  files: {
    'src/app/pages/Glossary.svelte': `<script lang="ts">
  const words = 'A nonce is a text that is used once.';
</script>

<div class="page">
  <h1>Words</h1>
  <p>{words}</p>
</div>
`,
  },
  insertions: [
    {
      file: 'src/app/pages.ts',
      behind: "import Faults from './pages/Faults.svelte';\n",
      text: "import Glossary from './pages/Glossary.svelte';\n",
    },
    {
      file: 'src/app/pages.ts',
      behind: 'export const pages: readonly Page[] = [\n',
      text: `  page({
    ...{ hash: '#/glossary', name: 'Glossary', title: 'the words of signing' },
    isBeside: true,
    component: Glossary,
    props: () => ({}),
  }),
`,
    },
    {
      file: 'tests/e2e/accessibility.spec.ts',
      behind: 'ready: (page: Page) => Promise<void> }[] = [\n',
      text: `  {
    hash: '#/glossary',
    ready: (page) => expect(page.getByRole('heading', { name: 'Words' })).toBeVisible(),
  },
`,
    },
  ],
  commands: [],
};

const field: Addition = {
  heading: 'Add a field',
  files: {},
  insertions: [
    {
      file: 'src/app/view/field-list.ts',
      behind: 'export const fieldList = {\n',
      text: `  role: {
    ...{ words: 'role ID', part: 'credentials', holds: 'text', inLink: 9 },
    into: (given, role) => ({ ...given, role }),
    input: { hint: () => 'The role that the token was made for.' },
  },
`,
    },
    {
      file: 'src/engine/input.ts',
      behind: '  readonly credentials: Credentials;\n',
      text: '  /** The internal ID of the role that the token was made for. */\n  readonly role?: string;\n',
    },
  ],
  commands: [],
};

/** One of each thing that CONTRIBUTING says how to add. */
export const additionsOf = (guide: string): readonly Addition[] => [
  fault(guide),
  client,
  error,
  reader,
  page,
  field,
];
