/**
 * A text as one string of PowerShell 5 and 7, in printing characters of ASCII: `'…'`, in which only a
 * quote is doubled, and `"…"` where other characters are written as their numbers. So no typographic
 * quote, which PowerShell takes for a quote, stands in what is copied, and no line break that a console
 * takes for Enter. Microsoft, about_Quoting_Rules and about_Special_Characters.
 */
export function quoteForPowerShell(text: string): string {
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const inside = text
    .replace(/[`$"]/g, '`$&')
    .replace(/[^ -~]/g, (unit) => `$([char]${unit.charCodeAt(0)})`);
  return `"${inside}"`;
}
