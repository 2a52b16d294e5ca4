import { useState } from 'preact/hooks';
import { useTexts } from '../language/texts.ts';
import {
  beginningAt,
  certainly,
  endingAt,
  ofCountry,
  ofType,
  toggleStrength,
  unfiltered,
  withSources,
} from './commands.ts';
import type { Exploration } from './exploration.ts';
import { isFiltered } from './filter.ts';
import { PERIOD_END, queryOf, STRENGTHS, TYPES } from './state-address.ts';

interface ConditionsProps {
  readonly exploration: Exploration;
  /** Countries to choose from. */
  readonly countries: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

/** Which encounters: a form, so that it works without JavaScript; with it, each change is a command. */
export function Conditions({ exploration, countries }: ConditionsProps) {
  const { explore } = useTexts();
  const { state, run, browser } = exploration;
  return (
    <form
      class="conditions"
      action="/explore"
      aria-label={explore.filters.title}
      onSubmit={(event) => {
        if (browser !== null) event.preventDefault();
      }}
    >
      <Kept exploration={exploration} />
      <PeriodEnd name="from" exploration={exploration} />
      <PeriodEnd name="to" exploration={exploration} />
      <label class="check">
        <input
          type="checkbox"
          name="certainly"
          value="yes"
          checked={state.certainly}
          onChange={({ currentTarget }) => {
            run(certainly(currentTarget.checked));
          }}
        />{' '}
        {explore.filters.certainly}
      </label>
      <Choices exploration={exploration} countries={countries} />
      <Strengths exploration={exploration} />
      <noscript>
        <button type="submit">{explore.apply}</button>
      </noscript>
      {isFiltered(state) && (
        <button
          type="button"
          class="clear"
          onClick={() => {
            run(unfiltered);
          }}
        >
          {explore.clear}
        </button>
      )}
    </form>
  );
}

function Choices({ exploration: { state, run }, countries }: ConditionsProps) {
  const { enums, explore } = useTexts();
  const { filters } = explore;
  return (
    <>
      <Choice
        name="country"
        label={filters.country}
        value={state.country ?? ''}
        options={countries.map(({ id, name, count }) => [id, `${name} (${count})`])}
        onChoose={(id) => {
          run(ofCountry(id));
        }}
      />
      <Choice
        name="type"
        label={filters.type}
        value={state.types[0]?.toLowerCase() ?? ''}
        options={TYPES.map((type) => [type.toLowerCase(), enums.type[type]])}
        onChoose={(type) => {
          run(ofType(TYPES.find((one) => one.toLowerCase() === type) ?? null));
        }}
      />
      <Choice
        name="sources"
        label={filters.sources}
        value={state.sources === 0 ? '' : String(state.sources)}
        options={[2, 3, 4].map((count) => [String(count), filters.atLeast(count)])}
        onChoose={(count) => {
          run(withSources(Number(count ?? 0)));
        }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** Empty for any. */
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ name, label, value, options, onChoose }: ChoiceProps) {
  const { explore } = useTexts();
  return (
    <select
      name={name}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value === '' ? null : currentTarget.value);
      }}
    >
      <option value="">{`${label}: ${explore.filters.any}`}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** What the form does not ask about goes along with it. */
function Kept({ exploration: { state } }: { exploration: Exploration }) {
  const asked = ['from', 'to', 'certainly', 'country', 'type', 'sources', 'strength'];
  return (
    <>
      {[...queryOf(state)]
        .filter(([name]) => !asked.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

/** What is being typed stays while an answer comes in between. */
function PeriodEnd({ name, exploration: { state, run } }: { name: 'from' | 'to'; exploration: Exploration }) {
  const { explore } = useTexts();
  const { filters } = explore;
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label class="end">
      {filters[name]}{' '}
      <input
        type="text"
        name={name}
        size={10}
        inputMode="numeric"
        value={draft ?? state[name] ?? ''}
        placeholder={filters.hint}
        pattern={PERIOD_END.source}
        title={filters.invalid}
        onInput={({ currentTarget }) => {
          setDraft(currentTarget.value);
        }}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          const isValid = text === '' || PERIOD_END.test(text);
          currentTarget.setCustomValidity(isValid ? '' : filters.invalid);
          currentTarget.reportValidity();
          if (!isValid) return;
          setDraft(null);
          const end = text === '' ? null : text;
          run(name === 'from' ? beginningAt(end) : endingAt(end));
        }}
      />
    </label>
  );
}

/** Each with the line that stands for it in the drawing: the legend and the choice in one. */
function Strengths({ exploration: { state, run } }: { exploration: Exploration }) {
  const { enums, explore } = useTexts();
  return (
    <span class="strengths" role="group" aria-label={explore.filters.strength}>
      {STRENGTHS.map((strength) => (
        <button
          key={strength}
          type="button"
          aria-pressed={state.strengths.includes(strength)}
          onClick={() => {
            run(toggleStrength(strength));
          }}
        >
          <svg width="22" height="8" class={`tie ${strength.toLowerCase()}`} aria-hidden="true">
            <line x1="0" x2="22" y1="4" y2="4" />
          </svg>{' '}
          {enums.strength[strength]}
        </button>
      ))}
    </span>
  );
}
