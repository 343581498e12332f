/** The little of papaparse that is used: its published types want those of a browser. */
declare module "papaparse" {
  const Papa: {
    parse(
      text: string,
      options: {
        readonly delimiter: string;
        readonly header: false;
        readonly skipEmptyLines: false;
        readonly step: (row: {
          readonly data: readonly string[];
          readonly errors: readonly { readonly type: string }[];
        }) => void;
      },
    ): unknown;
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: string; readonly escapeFormulae: RegExp },
    ): string;
  };
  export default Papa;
}
