import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { anyone } from '#domain';
import { Allow } from '../http/index.js';

/** Mails bring inline styles along, which the screens do not allow; scripts, forms and other pages' frames neither do. */
const FRAME_POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `img-src 'self' data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
].join('; ');

/** An empty page under a policy of its own, into which a screen writes a mail to show it as its reader sees it. */
@Controller('mail-frame')
@ApiExcludeController()
@Allow(anyone)
export class MailFrameController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', FRAME_POLICY)
  @Header('x-frame-options', 'SAMEORIGIN')
  @Header('cache-control', 'private, max-age=3600')
  show(): string {
    return '<!doctype html><html lang="en"><head><title>A mail</title></head><body></body></html>';
  }
}
