/** Any text inside XML or HTML: it opens no tag, and ends no attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
