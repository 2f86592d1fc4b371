/** Our own drawing of two question types that the survey library draws as a table and as bare numbers. */
import type { ItemValue, MatrixRowModel, QuestionMatrixModel, QuestionRatingModel } from 'survey-core'
import { ReactQuestionFactory, SurveyQuestionElementBase, SurveyQuestionMatrix } from 'survey-react-ui'
import { isMissing, layoutOf } from './model.ts'

interface OptionProperties {
  readonly item: ItemValue
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly disabled: boolean
  readonly describedBy: string | undefined
  readonly onChoose: () => void
}

/** One answer to choose: the whole of it can be touched. */
function Option({ item, id, name, checked, disabled, describedBy, onChoose }: OptionProperties) {
  return (
    <label className={isMissing(item) ? 'option missing' : 'option'}>
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={onChoose}
      />
      <span>{item.locText.renderedHtml}</span>
    </label>
  )
}

/** A matrix of single choices as cards: one statement, and under it its answers. */
class MatrixCards extends SurveyQuestionElementBase {
  private get matrix(): QuestionMatrixModel {
    return this.props.question
  }

  protected override getStateElements() {
    return [this.matrix, ...this.matrix.visibleRows]
  }

  protected override renderElement() {
    const { matrix } = this
    return (
      <div className="cards" ref={root => this.setControl(root)}>
        {matrix.visibleRows.map(row => this.renderRow(row))}
      </div>
    )
  }

  private renderRow(row: MatrixRowModel) {
    const { matrix } = this
    return (
      <fieldset className={row.hasError ? 'card faulty' : 'card'} key={row.name}>
        <legend>{row.locText.renderedHtml}</legend>
        <div className={`options ${layoutOf(matrix.visibleColumns)}`}>
          {matrix.visibleColumns.map((column, index) => (
            <Option
              key={column.value}
              item={column}
              id={`${matrix.inputId}_${row.name}_${index}`}
              name={row.fullName}
              checked={row.isChecked(column)}
              disabled={row.isReadOnly}
              describedBy={row.hasError ? `${matrix.id}_errors` : undefined}
              onChoose={() => row.cellClick(column)}
            />
          ))}
        </div>
      </fieldset>
    )
  }
}

/** A rating as buttons with words, or a row of numbers with words under its ends. */
class RatingButtons extends SurveyQuestionElementBase {
  private get rating(): QuestionRatingModel {
    return this.props.question
  }

  protected override renderElement() {
    const { rating } = this
    const items = rating.visibleRateValues
    const worded = items.some(({ text, value }) => text !== String(value))
    return (
      <div ref={root => this.setControl(root)}>
        <div className={worded ? `options ${layoutOf(items)}` : 'options numbers'}>
          {items.map((item, index) => (
            <Option
              key={item.value}
              item={item}
              id={rating.getInputId(index)}
              name={rating.questionName}
              checked={rating.value === item.value}
              disabled={rating.isInputReadOnly}
              describedBy={rating.hasVisibleErrors ? `${rating.id}_errors` : undefined}
              onChoose={() => {
                rating.value = item.value
              }}
            />
          ))}
        </div>
        {!worded && (
          <p className="ends">
            <span>{rating.minRateDescription}</span>
            <span>{rating.maxRateDescription}</span>
          </p>
        )}
      </div>
    )
  }
}

/** What the library hands over; its typings say a name. */
interface Given<Asked> {
  readonly question: Asked
  readonly creator: unknown
}

/** The matrices that cards cannot show keep the library's table. */
const asTable = ({ hasCellText, isMultiSelect }: QuestionMatrixModel) => hasCellText || isMultiSelect

ReactQuestionFactory.Instance.registerQuestion('matrix', given => {
  const properties: Given<QuestionMatrixModel> = Object(given)
  return asTable(properties.question) ? (
    <SurveyQuestionMatrix {...properties} />
  ) : (
    <MatrixCards {...properties} />
  )
})
ReactQuestionFactory.Instance.registerQuestion('rating', given => {
  const properties: Given<QuestionRatingModel> = Object(given)
  return <RatingButtons {...properties} />
})
