/** What is measured of one capability of the library. */

/** Makes the input of a size, out of the measured time, and gives the call to measure. The call throws when its answer is wrong. */
export type Prepare = (size: number) => () => unknown;

export interface Capability {
  readonly name: string;
  /** What a size counts: structures, avenants, characters. */
  readonly unit: string;
  readonly sizes: readonly [small: number, middle: number, large: number];
  readonly prepare: Prepare;
  /** The most that one call may take, in milliseconds, at one of the sizes. */
  readonly limit?: { readonly size: number; readonly milliseconds: number };
  /** What a user would write or install instead, or the least that the work could cost. */
  readonly instead?: readonly Rival[];
}

export interface Rival {
  readonly name: string;
  readonly size: number;
  /** The same question for the other side; it throws when its answer differs from the library's. */
  readonly prepare: Prepare;
  /** The library on that question, where it is not the capability itself. */
  readonly ours?: Prepare;
  /** The library must be at least so many times as fast. */
  readonly atLeast?: number;
}
