export * from './postal-mime.mail-reader.js';
export * from './nodemailer.mailer.js';
export * from './templates/template.table.js';
