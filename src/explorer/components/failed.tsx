import { useTexts } from '../language/texts.ts';
import type { Failure } from '../scene.ts';

interface FailedProps {
  readonly failure: Failure;
  readonly onRetry: (() => void) | undefined;
}

/** Why something could not be shown, what to quote to whoever runs the server, and a way to try again. */
export function Failed({ failure, onRetry }: FailedProps) {
  const { states } = useTexts();
  return (
    <div class="failure" role="alert">
      <strong>{failure.isPart ? states.part : states.error}.</strong> {failure.message}
      {failure.requestId !== null && (
        <span class="minor">
          {' '}
          {states.request} {failure.requestId}
        </span>
      )}{' '}
      {onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          {states.retry}
        </button>
      )}
    </div>
  );
}
