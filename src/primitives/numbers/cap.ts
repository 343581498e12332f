/** Capping volumes: what stays within a base, what is accepted beyond it, what is refused. */
import { add, compare, divide, type Fraction, maximum, minimum, multiply, subtract, ZERO } from "./fraction.js";

/** One volume: the base agreed, what was counted, and what was already accepted beyond the base before. */
export interface Volume {
  readonly base: Fraction;
  readonly constate: Fraction;
  readonly dejaPris: Fraction;
}

/** How the cap plays. */
export interface Cap {
  /** Share of the base accepted beyond it; undefined when nothing caps. */
  readonly plafond: Fraction | undefined;
  /** `chacun`: each volume has its own cap; `ensemble`: one cap for all, used in proportion to what goes beyond. */
  readonly niveau: "chacun" | "ensemble";
  /** Whether what was already accepted uses up the cap. */
  readonly deduireDejaPris: boolean;
}

/** A volume once capped, part by part. */
export interface CappedVolume {
  /** Within the base. */
  readonly retenu: Fraction;
  /** Beyond the base, and accepted. */
  readonly enPlus: Fraction;
  readonly refuse: Fraction;
}

/** Caps volumes; for each, `retenu + enPlus + refuse` is what was counted. */
export function capVolumes(
  volumes: readonly Volume[],
  { plafond, niveau, deduireDejaPris }: Cap,
): readonly CappedVolume[] {
  const beyond = volumes.map(({ base, constate }) => maximum(subtract(constate, base), ZERO));
  const accepted = acceptedBeyond();
  return volumes.map(({ base, constate }, rank) => {
    const [over, enPlus] = [beyond[rank] ?? ZERO, accepted[rank] ?? ZERO];
    return { retenu: minimum(constate, base), enPlus, refuse: subtract(over, enPlus) };
  });

  function acceptedBeyond(): readonly Fraction[] {
    if (plafond === undefined) return beyond;
    const rooms = volumes.map(({ base, dejaPris }) => {
      const used = deduireDejaPris ? dejaPris : ZERO;
      return { base: multiply(base, plafond), used };
    });
    if (niveau === "chacun") {
      return rooms.map(({ base, used }, rank) => minimum(beyond[rank] ?? ZERO, maximum(subtract(base, used), ZERO)));
    }
    const all = rooms.reduce((sum, { base, used }) => add(sum, subtract(base, used)), ZERO);
    // What was accepted before may exceed the cap: nothing is left then.
    const room = maximum(all, ZERO);
    const wanted = beyond.reduce(add, ZERO);
    if (compare(wanted, room) <= 0) return beyond;
    const share = divide(room, wanted);
    return beyond.map((over) => multiply(over, share));
  }
}
