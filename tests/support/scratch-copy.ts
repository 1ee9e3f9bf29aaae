import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What is made, and what is linked. */
const left = new Set(['.git', '.reports', 'dist', 'node_modules', 'test-results']);

/** A line or more that a person writes into a file that is there: behind a text that stands in it once. */
export interface Insertion {
  readonly file: string;
  readonly behind: string;
  readonly text: string;
}

/** A copy of the project in which things can be tried. */
export class ScratchCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'countersign-'));

  constructor() {
    for (const name of readdirSync(ROOT)) {
      if (!left.has(name)) cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  insert({ file, behind, text }: Insertion): void {
    const [before, after, ...more] = this.read(file).split(behind);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`“${behind}” does not stand once in ${file}`);
    this.write(file, `${before}${behind}${text}${after}`);
  }

  /** Runs a program of Node in it; gives what it prints, also when it fails, and whether it did not. */
  run(program: string, ...args: readonly string[]): { passed: boolean; output: string } {
    const env = { ...process.env, COUNTERSIGN_DEEP: '', VITEST: '', NODE_ENV: '' };
    try {
      const options = { cwd: this.folder, env, encoding: 'utf8', stdio: 'pipe' } as const;
      return { passed: true, output: execFileSync(process.execPath, [program, ...args], options) };
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      return { passed: false, output: `${stdout ?? ''}${stderr ?? ''}` };
    }
  }

  /** Every file of `src` and `tests`, with its text. */
  files(): ReadonlyMap<string, string> {
    const paths = ['src', 'tests'].flatMap((top) =>
      readdirSync(join(this.folder, top), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    return new Map(
      paths.map((path) => [
        path.slice(this.folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
    );
  }

  remove(): void {
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true });
  }
}
