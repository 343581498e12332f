/** `npm start -- [folder] [port]`: keeps dossiers in that folder (in memory without one) and listens. */
import { PGlite } from "@electric-sql/pglite";
import { createApp } from "./server.ts";
import { openStore } from "./store.ts";

const [folder, port = "3000"] = process.argv.slice(2);
const database = new PGlite(folder);
const server = createApp(await openStore(database));
server.listen(Number(port), "127.0.0.1", () => {
  const address = server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  process.stdout.write(`http://127.0.0.1:${listening}/dossiers\n`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => database.close().then(() => process.exit(0)));
    server.closeAllConnections();
  });
}
