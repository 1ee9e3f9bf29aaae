import type { Text } from '../../engine/model/index.ts';
import type { Param } from '../../engine/signing/index.ts';

const shown = 4;

/**
 * Hides the middle of every secret in a text: four characters at each end tell two secrets apart, and
 * show what clings to them. A short secret is hidden whole.
 */
export function maskSecrets(text: Text): Text {
  return text.map((piece) =>
    piece.from.kind === 'secret' && piece.from.part !== 'name'
      ? { ...piece, text: mask(piece.text) }
      : piece,
  );
}

/** A parameter whose value is hidden where a secret stands in its place. */
export function maskParam(param: Param): Param {
  return param.from.kind === 'secret' ? { ...param, value: mask(param.value) } : param;
}

function mask(secret: string): string {
  if (secret.length <= shown * 4) return '•'.repeat(secret.length);
  return `${secret.slice(0, shown)}••••••••${secret.slice(-shown)}`;
}
