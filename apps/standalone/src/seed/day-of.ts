import { addDays, addMonths, localDate, type LocalDate } from '#domain';

/** A day, told from today. */
export type DayOf = (today: LocalDate) => LocalDate;

export const ago =
  (days: number): DayOf =>
  (today) =>
    addDays(today, -days);

/** So many days ago, but never before the year began. */
export const thisYear =
  (days: number): DayOf =>
  (today) => {
    const [day, first] = [addDays(today, -days), localDate(`${today.slice(0, 4)}-01-01`)];
    return day < first ? first : day;
  };

/** So many days before the last one of the year before. */
export const lastYear =
  (days: number): DayOf =>
  (today) =>
    addDays(localDate(`${today.slice(0, 4)}-01-01`), -1 - days);

export const monthsAgo =
  (months: number): DayOf =>
  (today) =>
    addMonths(today, -months);
