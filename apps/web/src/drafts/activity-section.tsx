import type { ReactNode } from 'react';
import { ChoiceGroup } from '../fields/choice-group.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { Precedents } from './precedents.js';
import type { SectionProps } from './section-props.js';

export function ActivitySection({ text, program, change, errorOf }: SectionProps): ReactNode {
  return (
    <>
      <TextField
        id="activity-title"
        label="Title"
        hint="As the provider calls it."
        error={errorOf('/activity/title')}
        dir="auto"
        maxLength={300}
        value={text.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextField
        id="activity-url"
        label="Web address (optional)"
        hint="Where the activity is described, such as https://example.org/course."
        error={errorOf('/activity/url')}
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        value={text.url}
        onChange={({ target }) => change({ url: target.value })}
      />
      <Precedents program={program} text={text} />
      <TextField
        id="activity-provider"
        label="Provider"
        hint="The organisation that gives it."
        error={errorOf('/activity/provider')}
        dir="auto"
        maxLength={300}
        value={text.provider}
        onChange={({ target }) => change({ provider: target.value })}
      />
      <SelectField
        id="activity-format"
        label="Format"
        error={errorOf('/activity/format')}
        empty="Choose one"
        choices={program.formats.map(({ id, label }) => ({ value: id, label }))}
        value={text.format}
        onChange={({ target }) => change({ format: target.value })}
      />
      <TextArea
        id="activity-description"
        label="Description (optional)"
        hint="What it is about, in the words of its programme. Everybody sees it once the activity is listed."
        error={errorOf('/activity/description')}
        rows={6}
        maxLength={20_000}
        value={text.description}
        onChange={({ target }) => change({ description: target.value })}
      />
      {program.tags.length > 0 && (
        <div className="topics">
          <ChoiceGroup
            id="activity-tags"
            kind="any"
            label="Topics (optional)"
            error={errorOf('/activity/tags')}
            choices={program.tags.map(({ id, label }) => ({ value: id, label }))}
            value={text.tags}
            onChoose={(tags) => change({ tags })}
          />
        </div>
      )}
    </>
  );
}
