import { readBaseStringText } from './base-string.ts';
import { readHeaderText } from './header-text.ts';
import { readHttpMessage } from './http.ts';
import { readPowerShell } from './powershell/powershell.ts';
import type { Reader } from './reader.ts';
import { readSettings } from './settings/settings.ts';
import { readEnvelope } from './soap.ts';
import { readUrl } from './url-text.ts';

/** All formats, those that are told most surely first: each reads what is left by those before it. */
export const readers: readonly Reader[] = [
  readBaseStringText,
  readEnvelope,
  readPowerShell,
  readHttpMessage,
  readHeaderText,
  readUrl,
  readSettings,
];
