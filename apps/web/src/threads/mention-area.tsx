import { useId, useLayoutEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TextArea } from '../fields/text-area.js';
import { mentionBegun, suggested, withMention, type Member, type MentionBegun } from './mention-text.js';

interface MentionAreaProps {
  id: string;
  label: string;
  hint: ReactNode;
  error: string | undefined;
  maxLength: number;
  value: string;
  onType: (text: string) => void;
  /** Who is suggested after an `@`. */
  members: readonly Member[];
}

/** Lines of text in which an `@` finds a member: arrow keys choose, Enter or Tab takes, Escape leaves it as typed. */
export function MentionArea({ id, value, onType, members, ...field }: MentionAreaProps): ReactNode {
  const list = useId();
  const [begun, setBegun] = useState<MentionBegun>();
  const [place, setPlace] = useState(0);
  const [caret, setCaret] = useState<number>();
  const choices = begun === undefined ? [] : suggested(members, begun.typed);
  const at = Math.min(place, choices.length - 1);
  useLayoutEffect(() => {
    const area = document.getElementById(id);
    if (caret !== undefined && area instanceof HTMLTextAreaElement) area.setSelectionRange(caret, caret);
  }, [id, caret]);
  const follow = ({ value: text, selectionStart, selectionEnd }: HTMLTextAreaElement): void => {
    const now = selectionStart === selectionEnd ? mentionBegun(text, selectionStart) : undefined;
    if (now?.at !== begun?.at || now?.typed !== begun?.typed) setPlace(0);
    setBegun(now);
  };
  const take = (member: Member | undefined): void => {
    if (member === undefined || begun === undefined) return;
    const after = withMention(value, begun, member.name);
    onType(after.text);
    setCaret(after.caret);
    setBegun(undefined);
  };
  const press = (event: KeyboardEvent): void => {
    if (choices.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(choices[at]);
    else if (event.key === 'Escape') setBegun(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = choices.length > 0;
  return (
    <div className="mentionable">
      <TextArea
        {...field}
        id={id}
        value={value}
        aria-autocomplete="list"
        {...(isOpen && { 'aria-controls': list, 'aria-activedescendant': `${list}-${at}` })}
        onChange={({ target }) => {
          setCaret(undefined);
          onType(target.value);
        }}
        onSelect={({ currentTarget }) => follow(currentTarget)}
        onKeyDown={press}
        onBlur={() => setBegun(undefined)}
      />
      {isOpen && (
        <ul className="mention-list" role="listbox" id={list} aria-label="Members to mention">
          {choices.map((member, index) => (
            <li
              key={member.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(member)}
            >
              <bdi>{member.name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {isOpen && `${choices.length === 1 ? '1 member' : `${choices.length} members`}: Enter takes the one chosen.`}
      </p>
    </div>
  );
}
