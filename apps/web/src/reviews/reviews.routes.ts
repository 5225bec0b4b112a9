/** One route for each screen of this area; the router takes them all. */
export const reviewRoutes = [] as const;
