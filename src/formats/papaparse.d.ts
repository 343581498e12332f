/** The little of papaparse that is used: its published types want those of a browser. */
declare module "papaparse" {
  const Papa: {
    parse<T>(
      text: string,
      options: { readonly delimiter: string; readonly header: false; readonly skipEmptyLines: false },
    ): { readonly data: readonly T[]; readonly errors: readonly { readonly type: string; readonly row?: number }[] };
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: string; readonly escapeFormulae: boolean },
    ): string;
  };
  export default Papa;
}
