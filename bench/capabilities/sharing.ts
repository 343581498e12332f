/** Sharing an amount to the cent over weights. */
import Decimal from "decimal.js";
import { shareAmount } from "../../src/primitives/index.js";
import { splitCents, splitSafeCents } from "../../src/primitives/internal.js";
import { withDinero } from "../against/dinero.js";
import type { Capability } from "../capability.js";

/** 123 456.78 €, over places that repeat. */
const CENTS = 12_345_678;
const placesOf = (size: number) => Array.from({ length: size }, (_, rank) => ((rank * 7) % 53) + 1);
const idOf = (rank: number) => `creche-${rank}`;
const idsOf = (size: number) => Array.from({ length: size }, (_, rank) => idOf(rank));

function withIntegers(size: number): () => unknown {
  const [places, ids] = [placesOf(size), idsOf(size)];
  const shared = splitSafeCents(CENTS, places, ids)?.reduce((total, cents) => total + cents, 0);
  if (shared !== CENTS) throw new Error("a cent was lost");
  return () => splitSafeCents(CENTS, places, ids);
}

/** Largest remainder as one would write it with decimal.js alone: no check of the amount, of the weights, of the names. */
function withDecimals(size: number): () => unknown {
  const [places, ids] = [placesOf(size), idsOf(size)];
  const call = () => {
    const total = places.reduce((sofar, one) => sofar + one, 0);
    const rights = places.map((one) => new Decimal(CENTS).times(one).dividedBy(total));
    const cents = rights.map((right) => right.floor().toNumber());
    const left = CENTS - cents.reduce((sofar, one) => sofar + one, 0);
    const order = rights.map((right, rank) => ({ rank, rest: right.minus(right.floor()) }));
    order.sort((a, b) => b.rest.comparedTo(a.rest) || (idOf(a.rank) < idOf(b.rank) ? -1 : 1));
    for (const { rank } of order.slice(0, left)) cents[rank] = (cents[rank] ?? 0) + 1;
    return cents;
  };
  if (call().join() !== splitCents(BigInt(CENTS), places.map(BigInt), ids, "conserverTotal").join())
    throw new Error("decimal.js shares otherwise");
  return call;
}

function withReading(size: number): () => unknown {
  const parts = placesOf(size).map((poids, rank) => ({ id: idOf(rank), poids: `${poids}` }));
  return () => {
    const outcome = shareAmount({ total: "123456.78", parts, politique: "conserverTotal" });
    if (!outcome.ok) throw new Error("the amount can be shared");
    return outcome.value;
  };
}

export const sharing: Capability = {
  name: "sharing an amount",
  unit: "shares",
  sizes: [10, 1_000, 100_000],
  prepare: withReading,
  instead: [
    {
      name: "dinero.js",
      size: 10,
      ours: withIntegers,
      prepare: (size) => withDinero(CENTS, placesOf(size)),
      atLeast: 1,
    },
    { name: "a bare decimal.js loop", size: 1_000, prepare: withDecimals },
  ],
};
