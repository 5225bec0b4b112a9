export * from './nodemailer.mailer.js';
