import { useState, type ReactNode } from 'react';

type Scheme = 'light' | 'dark' | 'system';

const LABELS: Record<Scheme, string> = { system: 'System', light: 'Light', dark: 'Dark' };
const YEAR_SECONDS = 31_536_000;

/** A cookie, so that the server draws the next page in it from its first byte. */
function choose(scheme: Scheme): void {
  const { documentElement } = document;
  if (scheme === 'system') delete documentElement.dataset.scheme;
  else documentElement.dataset.scheme = scheme;
  const age = scheme === 'system' ? 0 : YEAR_SECONDS;
  document.cookie = `docket-scheme=${scheme}; path=/; max-age=${age}; samesite=lax`;
}

export function ColorSchemeSwitch(): ReactNode {
  const [scheme, setScheme] = useState<Scheme>(() => {
    const given = document.documentElement.dataset.scheme;
    return given === 'light' || given === 'dark' ? given : 'system';
  });
  return (
    <fieldset className="schemes">
      <legend>Colours</legend>
      {(['system', 'light', 'dark'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={scheme === each}
          onClick={() => {
            choose(each);
            setScheme(each);
          }}
        >
          {LABELS[each]}
        </button>
      ))}
    </fieldset>
  );
}
