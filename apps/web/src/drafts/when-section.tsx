import '../fields/repeated-rows.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChoiceGroup } from '../fields/choice-group.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import type { Delivery } from './draft-text.js';
import { DELIVERY_WORDS } from './draft-words.js';
import { termsQuery } from './drafts.queries.js';
import type { SectionProps } from './section-props.js';

const DELIVERIES = Object.entries(DELIVERY_WORDS).map(([value, label]) => ({ value, label }));

export function WhenSection({ text, program, change, errorOf }: SectionProps): ReactNode {
  const { data: terms } = useQuery(termsQuery(program.id));
  const onDemand = text.delivery === 'on-demand';
  const day = (name: 'startsOn' | 'endsOn' | 'availableUntil' | 'completedOn', pointer: string) => ({
    id: pointer.slice(1).replaceAll('/', '-'),
    type: 'date',
    min: '1900-01-01',
    max: '2199-12-31',
    error: errorOf(pointer),
    value: text[name],
    onChange: ({ target }: { target: HTMLInputElement }) => change({ [name]: target.value }),
  });
  const window = terms?.form
    ? ` The form can be sent up to ${terms.form.days} days after that day, to its end in ${zoneWords(program.timeZone)}.`
    : '';
  return (
    <>
      <ChoiceGroup
        id="activity-delivery"
        kind="one"
        label="How is it held?"
        error={errorOf('/activity/delivery')}
        choices={DELIVERIES}
        value={text.delivery}
        onChoose={(delivery) => change({ delivery: delivery as Delivery })}
      />
      {onDemand ? (
        <div className="short">
          <TextField
            {...day('availableUntil', '/activity/availableUntil')}
            label="Can be taken until (optional)"
            hint="The last day on which it is offered. An activity on demand has no days of its own."
          />
        </div>
      ) : (
        <div className="pair">
          <TextField {...day('startsOn', '/activity/startsOn')} label="First day" />
          <TextField
            {...day('endsOn', '/activity/endsOn')}
            label="Last day"
            hint="The same as the first for one day."
          />
        </div>
      )}
      <div className="short">
        <TextField
          {...day('completedOn', '/completedOn')}
          label="Completed on (optional)"
          hint={`Only if you have completed it already${onDemand ? '' : ', and before its last day'}.${window}`}
        />
      </div>
      {text.delivery !== 'live-online' && !onDemand && (
        <TextField
          id="activity-location"
          label="Place (optional)"
          hint="Town, and building where that matters."
          error={errorOf('/activity/location')}
          dir="auto"
          maxLength={500}
          value={text.location}
          onChange={({ target }) => change({ location: target.value })}
        />
      )}
      {!onDemand && (
        <div className="short">
          <SelectField
            id="activity-timeZone"
            label="Time zone there (optional)"
            hint={`Dates of the program itself are read in ${zoneWords(program.timeZone)}.`}
            error={errorOf('/activity/timeZone')}
            empty={`As the program: ${zoneWords(program.timeZone)}`}
            choices={zones(text.timeZone)}
            value={text.timeZone}
            onChange={({ target }) => change({ timeZone: target.value })}
          />
        </div>
      )}
    </>
  );
}

function zoneWords(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** One that a browser does not list may still be the one that was chosen. */
function zones(chosen: string): { value: string; label: string }[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), ...(chosen === '' ? [] : [chosen])]);
  return [...known].map((value) => ({ value, label: zoneWords(value) }));
}
