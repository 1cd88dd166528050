/** Past every entry number: as large as the databases' integers go. */
export const NO_LIMIT = 2_147_483_647;
