/** What the mails of a demo that is seeded without being started say of it. */
export const DEMO_SITE = {
  publicUrl: 'http://localhost:3000',
  mailFrom: { name: 'Docket', address: 'docket@localhost' },
} as const;
