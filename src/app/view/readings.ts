/** What is to be told of a signature that is right under one reading of the rules, and not under another. */
const cautions = new Map([
  [
    'path-decoded',
    'The path holds escapes, and your client signed it decoded. RFC 5849 signs it as sent; it is believed, and not documented, that NetSuite compares it decoded.',
  ],
  [
    'path-escaped',
    'The path holds a mark that some libraries escape and others send as it is. Your client signed it escaped, which is right only if it was sent escaped too.',
  ],
  [
    'body-line-break',
    'Your client signed the line break or blank at the end of the form as a part of its last value. This is right only if it was really sent: the Content-Length tells.',
  ],
]);

export const cautionOf = (reading: string): string | undefined => cautions.get(reading);
