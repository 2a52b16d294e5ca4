import { useTexts } from '../language/texts.ts';

/** The keys, opened by `?`. */
export function Help() {
  const { explore } = useTexts();
  const { help } = explore;
  const keys: readonly [readonly string[], string][] = [
    [['/'], help.search],
    [['?'], help.help],
    [['Ctrl Z', 'Ctrl Shift Z'], help.undo],
    [['←', '→', '↑', '↓'], help.move],
    [['+', '−', '0'], help.zoom],
    [['Enter'], help.expand],
    [['P'], help.pin],
    [['Delete'], help.hide],
    [['Escape'], help.escape],
  ];
  return (
    <dialog id="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">{help.title}</h2>
        <dl class="keys">
          {keys.map(([names, text]) => (
            <div key={text}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <button type="submit">{help.close}</button>
      </form>
    </dialog>
  );
}
