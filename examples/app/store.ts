/** Where the dossiers are kept: one row each, the canonical JSON text in a `jsonb` column. */

/** What is asked of a database: PGlite, or any PostgreSQL client with this one method. */
export interface Database {
  query(sql: string, params?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** A dossier as kept: unknown JSON until it has been parsed again, and the number of times it was written. */
export interface Stored {
  readonly content: unknown;
  readonly revision: number;
}

/** The dossiers by id. */
export interface Store {
  list(): Promise<readonly { readonly id: string; readonly titre: string }[]>;
  read(id: string): Promise<Stored | undefined>;
  /** Writes over `revision` (0 for a new dossier); false, and nothing is written, when someone else wrote in between. */
  write(id: string, titre: string, json: string, revision: number): Promise<boolean>;
}

const TABLE = `create table if not exists dossier (
  id text primary key, titre text not null, content jsonb not null, revision integer not null
)`;

/** A store in a database, which gets its table if it has none. */
export async function openStore(database: Database): Promise<Store> {
  await database.query(TABLE);
  return {
    async list() {
      const { rows } = await database.query("select id, titre from dossier order by id");
      return rows.map((row) => ({ id: text(row, "id"), titre: text(row, "titre") }));
    },
    async read(id) {
      const { rows } = await database.query("select content, revision from dossier where id = $1", [id]);
      const [row] = rows;
      return row === undefined
        ? undefined
        : { content: field(row, "content"), revision: Number(field(row, "revision")) };
    },
    async write(id, titre, json, revision) {
      const { rows } =
        revision === 0
          ? await database.query(
              "insert into dossier values ($1, $2, $3::jsonb, 1) on conflict do nothing returning revision",
              [id, titre, json],
            )
          : await database.query(
              "update dossier set titre = $2, content = $3::jsonb, revision = revision + 1 where id = $1 and revision = $4 returning revision",
              [id, titre, json, revision],
            );
      return rows.length === 1;
    },
  };
}

function field(row: unknown, name: string): unknown {
  return typeof row === "object" && row !== null ? Object.entries(row).find(([key]) => key === name)?.[1] : undefined;
}

const text = (row: unknown, name: string) => String(field(row, name));
