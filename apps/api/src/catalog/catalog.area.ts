import { DropRecommended, RecommendCourse, ReviseRecommended } from '#use-cases';
import type { Area } from '../area.js';
import { CatalogFeedsController } from './catalog-feeds.controller.js';
import { CatalogFeeds } from './catalog-feeds.js';
import { CatalogPages } from './catalog-pages.js';
import { CatalogController } from './catalog.controller.js';
import { PrecedentsController } from './precedents.controller.js';
import { RecommendedController } from './recommended.controller.js';

/** What anybody may read: approved activities, their feeds, recommended courses, precedents. */
export const catalogArea: Area = {
  controllers: [CatalogController, CatalogFeedsController, PrecedentsController, RecommendedController],
  providers: [CatalogPages, CatalogFeeds, RecommendCourse, ReviseRecommended, DropRecommended],
};
