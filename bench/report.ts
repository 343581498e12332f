/** What the benchmarks found, as tables for people, and what passes its limit. */
import type { Comparison } from "./measure.js";

export interface Measured {
  readonly size: number;
  /** For one call. */
  readonly microseconds: number;
}

export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly measured: readonly Measured[];
  readonly limit: { readonly size: number; readonly milliseconds: number } | undefined;
  readonly rivals: readonly (Comparison & {
    readonly name: string;
    readonly size: number;
    readonly atLeast: number | undefined;
  })[];
}

export interface Once {
  readonly question: string;
  readonly what: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly limit: { readonly seconds: number; readonly megabytes: number };
}

const count = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, " ");

function duration(microseconds: number): string {
  if (microseconds < 1_000) return `${microseconds.toFixed(2)} µs`;
  return microseconds < 1_000_000
    ? `${(microseconds / 1_000).toFixed(2)} ms`
    : `${(microseconds / 1_000_000).toFixed(2)} s`;
}

/**
 * How many times longer each size takes than the one before, by how many times it is larger: 1 is linear, below is better. The
 * caches of the processor alone can make it 1.5 between a size that fits them and one that does not.
 */
function growthOf(measured: readonly Measured[]): readonly (number | undefined)[] {
  return measured.map(({ size, microseconds }, rank) => {
    const before = measured[rank - 1];
    return before && microseconds / before.microseconds / (size / before.size);
  });
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

export function tables(results: readonly Result[], once: readonly Once[]): string {
  const capabilities = results.flatMap(({ name, unit, measured }) => {
    const growth = growthOf(measured);
    return measured.map(({ size, microseconds }, rank) => [
      rank === 0 ? name : "",
      `${count(size)} ${unit}`,
      duration(microseconds),
      duration(microseconds / size),
      growth[rank]?.toFixed(2) ?? "",
    ]);
  });
  const rivals = results.flatMap(({ name, unit, rivals }) =>
    rivals.map((rival) => [
      name,
      rival.name,
      `${count(rival.size)} ${unit}`,
      duration(rival.ours),
      duration(rival.theirs),
      rival.ratio.toPrecision(2),
    ]),
  );
  const asked = once.map(({ what, seconds, megabytes }) => [
    what,
    `${seconds.toFixed(2)} s`,
    `${megabytes.toFixed(0)} MB`,
  ]);
  return [
    table([["capability", "size", "one call", "for each", "growth"], ...capabilities]),
    table([["side by side", "with", "size", "library", "other", "times as fast"], ...rivals]),
    table([["asked once, in a process of its own", "time", "peak memory"], ...asked]),
  ].join("\n\n");
}

/** Growth allowed from the smallest size to the largest: n log n. */
function allowed(measured: readonly Measured[]): { readonly grown: number; readonly most: number } | undefined {
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const most = (last.size * Math.log2(last.size)) / (first.size * Math.log2(first.size));
  return { grown: last.microseconds / first.microseconds, most };
}

export function missedBy(results: readonly Result[], once: readonly Once[]): readonly string[] {
  return [
    ...results.flatMap(({ name, measured, limit, rivals }) => {
      const growth = allowed(measured);
      const at = measured.find(({ size }) => size === limit?.size);
      return [
        ...(growth && growth.grown > growth.most
          ? [`${name} grows ${growth.grown.toFixed(0)} times, n log n is ${growth.most.toFixed(0)}`]
          : []),
        ...(at && limit && at.microseconds > limit.milliseconds * 1_000
          ? [`${name}: ${duration(at.microseconds)} for ${at.size}, limit ${limit.milliseconds} ms`]
          : []),
        ...rivals.flatMap((rival) =>
          rival.atLeast !== undefined && rival.ratio < rival.atLeast
            ? [`${name}: ${rival.ratio.toFixed(1)} times as fast as ${rival.name}, at least ${rival.atLeast}`]
            : [],
        ),
      ];
    }),
    ...once.flatMap(({ what, seconds, megabytes, limit }) => [
      ...(seconds > limit.seconds ? [`${what}: ${seconds.toFixed(2)} s, limit ${limit.seconds} s`] : []),
      ...(megabytes > limit.megabytes ? [`${what}: ${megabytes.toFixed(0)} MB, limit ${limit.megabytes} MB`] : []),
    ]),
  ];
}
