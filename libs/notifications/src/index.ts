export * from './nodemailer.mailer.js';
export * from './templates/template.table.js';
