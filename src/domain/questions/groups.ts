/** A question that still waits for somebody: it was not answered, or somebody said that its answer is wrong. */
export interface OpenQuestion {
  id: string;
  question: string;
  /** As `meaningOf` says it; "" for one without a subject. */
  meaning: string;
  answered: boolean;
  askedAt: Date;
}

export interface QuestionGroup {
  /** The latest, by whose words the group is called. */
  latest: OpenQuestion;
  ids: string[];
  count: number;
  /** Some answer was given and called wrong; else there was none. */
  wrong: boolean;
}

/** Questions that mean the same put together, what is asked most first, then the latest. */
export function groupQuestions(questions: readonly OpenQuestion[]): QuestionGroup[] {
  const keyOf = ({ meaning, question }: OpenQuestion): string =>
    meaning === "" ? question.trim().toLowerCase() : meaning;
  return [...Map.groupBy(questions, keyOf).values()]
    .map((some): QuestionGroup => {
      const sorted = some.toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime());
      const [latest] = sorted as [OpenQuestion, ...OpenQuestion[]];
      return {
        latest,
        ids: sorted.map(({ id }) => id),
        count: sorted.length,
        wrong: sorted.some(({ answered }) => answered),
      };
    })
    .toSorted(
      (one, other) =>
        other.count - one.count || other.latest.askedAt.getTime() - one.latest.askedAt.getTime(),
    );
}
