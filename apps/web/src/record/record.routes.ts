/** One route for each screen of this area; the router takes them all. */
export const recordRoutes = [] as const;
