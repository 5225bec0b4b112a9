import type { ModuleMetadata } from '@nestjs/common';

/** What a folder of the api brings to it. A new route or use case is a line in its area, and nowhere else. */
export type Area = Pick<ModuleMetadata, 'controllers' | 'providers'>;
