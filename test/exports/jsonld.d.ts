/** The one function of jsonld that tests call; the package brings no types. */
declare module "jsonld" {
  const jsonld: { expand(document: unknown, options: unknown): Promise<readonly unknown[]> };
  export default jsonld;
}
