import { readAnswer } from './answers.ts';
import { readBaseStringText } from './base-string.ts';
import { readErrorText } from './error-text.ts';
import { readAxios } from './export/axios.ts';
import { readBruno } from './export/bruno.ts';
import { readFetch } from './export/fetch.ts';
import { readExport } from './export/read.ts';
import { readRestFile } from './export/rest-file.ts';
import { readTrace } from './export/trace.ts';
import { readHeaderBlock, readPanel } from './header-block.ts';
import { readHeaderText } from './header-text.ts';
import { readHttpMessage } from './http.ts';
import { readLoggedHeader } from './log/logged-header.ts';
import { readMessageHeaders } from './log/message-header.ts';
import { readOauthlib } from './log/oauthlib.ts';
import { readRequestLines } from './log/request-line.ts';
import { readScribe } from './log/scribe.ts';
import { readParameterList } from './param-list.ts';
import { readLooseForm, readNamedForm } from './form/named.ts';
import { readPowerShell } from './powershell/powershell.ts';
import type { Reader } from './reader.ts';
import { readSignedQuery } from './oauth-query.ts';
import { readSettings } from './settings/settings.ts';
import { readCommands } from './shell/commands.ts';
import { readEnvelope } from './soap-envelope.ts';
import { readTokenPasswords } from './token-password.ts';
import { readUrl } from './url-text.ts';

/** All formats, the most certain ones first: each reads what those before it have left. */
export const readers: readonly Reader[] = [
  readExport,
  readBruno,
  readRestFile,
  readFetch,
  readAxios,
  readPowerShell,
  readCommands,
  readTrace,
  readNamedForm,
  readMessageHeaders,
  readTokenPasswords,
  readPanel,
  readOauthlib,
  readScribe,
  readBaseStringText,
  readEnvelope,
  readParameterList,
  readHttpMessage,
  readLoggedHeader,
  readHeaderBlock,
  readRequestLines,
  readAnswer,
  readUrl,
  readSignedQuery,
  readHeaderText,
  readLooseForm,
  readSettings,
  readErrorText,
];
