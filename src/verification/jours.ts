/** The first and the last of several calendar days, written YYYY-MM-DD. */

/** The earliest of these days. */
export function earliest(day: string, others: readonly string[]): string {
  return [day, ...others].sort()[0] ?? day;
}

/** The latest of these days. */
export function latest(day: string, others: readonly string[]): string {
  return [day, ...others].sort().pop() ?? day;
}
