import type { Notice } from '../model/index.ts';

const most = 50;

/**
 * Collects notices in the order found: one for each code and place, at most fifty, since the text
 * may be a megabyte of noise. Neighbouring ignored pieces become one notice.
 */
export function noticeList() {
  const notices: Notice[] = [];
  let ignored: { start: number; end: number } | undefined;

  const push = (notice: Notice): void => {
    if (notices.length < most) notices.push(notice);
  };
  const flushIgnored = (): void => {
    if (ignored === undefined) return;
    push({
      code: 'auth-ignored',
      level: 'warning',
      message: 'This part was not understood and left aside.',
      span: ignored,
    });
    ignored = undefined;
  };
  return {
    add(code: string, level: Notice['level'], message: string, start: number, end: number): void {
      if (notices.length < most) push({ code, level, message, span: { start, end } });
    },
    /** Text that was not understood; neighbours are joined. */
    ignored(start: number, end: number): void {
      if (ignored !== undefined && start - ignored.end <= 2) ignored.end = end;
      else {
        flushIgnored();
        ignored = { start, end };
      }
    },
    all(): readonly Notice[] {
      flushIgnored();
      return notices;
    },
  };
}

/** What readers report to. */
export type NoticeList = ReturnType<typeof noticeList>;
