import { readBaseStringText } from './base-string.ts';
import { readHeaderText } from './header-text.ts';
import { readHttpMessage } from './http.ts';
import type { Reader } from './reader.ts';
import { readCommands } from './shell/commands.ts';
import { readEnvelope } from './soap.ts';
import { readUrl } from './url-text.ts';

/** All formats, those that are told most surely first: each reads what is left by those before it. */
export const readers: readonly Reader[] = [
  readCommands,
  readBaseStringText,
  readEnvelope,
  readHttpMessage,
  readHeaderText,
  readUrl,
];
