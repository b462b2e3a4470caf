package org.bilaga.sheet;

/** An answer beside its question, where the question is not seen otherwise. */
final class Answers {
  private Answers() {}

  static SheetTable table(Prose.Answer answer) {
    return SheetTable.untitled()
        .column(Column.name("expression", Sentences.question()))
        .column(Column.figures("value", Sentences.answer()))
        .item(SheetCell.text(answer.question()), answer.answer())
        .built();
  }
}
