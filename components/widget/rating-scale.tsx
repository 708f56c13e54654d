/** @jsxImportSource preact */
import { text } from './messages.ts'

const SCORES = [1, 2, 3, 4, 5]

export function RatingScale({ score, onChoose }: { score: number; onChoose(score: number): void }) {
  return (
    <fieldset class="rating" tabIndex={-1}>
      <legend>{text.rating}</legend>
      <p>{text.ratingQuestion}</p>
      <div class="scale">
        {SCORES.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="rating"
              value={value}
              checked={value === score}
              onChange={() => onChoose(value)}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
      <p class="ends meta">
        <span>{text.poor}</span>
        <span>{text.excellent}</span>
      </p>
    </fieldset>
  )
}
