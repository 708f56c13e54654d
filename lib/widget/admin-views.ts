/** A widget without its secret, which is shown once, when it is made. */
export interface WidgetRow {
  id: string
  key: string
  name: string
  queueId: string
  queueName: string
  rotatedAt: string | null
  origins: { id: string; origin: string }[]
}
