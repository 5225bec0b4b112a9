export * from './postal-mime.mail-reader.js';
export { composeMessage } from './message.js';
export * from './nodemailer.mailer.js';
export { colours } from './templates/colours.js';
export * from './templates/template.table.js';
