import { ChangeRoles, CheckNewcomer } from '#use-cases';
import type { Area } from '../area.js';
import { PeopleController } from './people.controller.js';

/** Who is who, and what they may do. */
export const peopleArea: Area = { controllers: [PeopleController], providers: [ChangeRoles, CheckNewcomer] };
