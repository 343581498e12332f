#!/usr/bin/env node
/** The program that `npx convention-territoriale` runs. */
import { start } from "./start.js";

start(process);
