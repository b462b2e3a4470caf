package org.bilaga.studio;

import org.bilaga.sheet.Fields;

/** All that the page says by itself, by the names that its script has for it. */
final class PageWords {
  private PageWords() {}

  static Fields all() {
    return new Fields()
        .put("close", Sentences.close())
        .put("changedMeanwhile", Sentences.changedMeanwhile("{name}"))
        .put("writeFigures", Sentences.writeFigures())
        .put("asWritten", Sentences.asWritten())
        .put("noFigures", Sentences.noFigures())
        .put("noAppendix", Sentences.noAppendix())
        .put("allCells", Sentences.allCells())
        .put("whatIfDoes", Sentences.whatIfDoes())
        .put("editorWords", editor())
        .put("files", Sentences.files())
        .put("outline", Sentences.outline())
        .put("editor", Sentences.editor())
        .put("save", Sentences.save())
        .put("saveKeys", Sentences.saveKeys())
        .put("layOut", Sentences.layOut())
        .put("translate", Sentences.translate())
        .put("otherLanguage", Sentences.otherLanguage())
        .put("end", Sentences.end())
        .put("endSure", Sentences.endSure())
        .put("page", Sentences.page())
        .put("findings", Sentences.findings())
        .put("document", Sentences.document())
        .put("appendix", Sentences.appendix())
        .put("whatIf", Sentences.whatIf())
        .put("isSaved", Sentences.isSaved())
        .put("isUnsaved", Sentences.isUnsaved())
        .put("isReadOnly", Sentences.isReadOnly())
        .put("noFindings", Sentences.noFindings())
        .put("errors", Sentences.errors())
        .put("warnings", Sentences.warnings())
        .put("disputed", Sentences.disputed())
        .put("correct", Sentences.correct())
        .put("keepMine", Sentences.keepMine())
        .put("takeSaved", Sentences.takeSaved())
        .put("bothInUndo", Sentences.bothInUndo())
        .put("keptText", Sentences.keptText("{when}"))
        .put("bringBack", Sentences.bringBack())
        .put("throwAway", Sentences.throwAway())
        .put("hasEnded", Sentences.hasEnded())
        .put("beforeLast", Sentences.beforeLast())
        .put("changedOutside", Sentences.changedOutside());
  }

  /** What the editor says by itself, by what it says in English. */
  private static Fields editor() {
    return new Fields()
        .put("Find", Sentences.editorFind())
        .put("Replace", Sentences.editorReplace())
        .put("next", Sentences.editorNext())
        .put("previous", Sentences.editorPrevious())
        .put("all", Sentences.editorAll())
        .put("match case", Sentences.editorMatchCase())
        .put("by word", Sentences.editorByWord())
        .put("regexp", Sentences.editorRegexp())
        .put("replace", Sentences.editorReplaceSmall())
        .put("replace all", Sentences.editorReplaceAll())
        .put("close", Sentences.editorClose())
        .put("current match", Sentences.editorCurrentMatch())
        .put("replaced $ matches", Sentences.editorReplacedMatches())
        .put("replaced match on line $", Sentences.editorReplacedMatchOnLine())
        .put("on line", Sentences.editorOnLine())
        .put("Go to line", Sentences.editorGoToLine())
        .put("go", Sentences.editorGo())
        .put("No diagnostics", Sentences.editorNoDiagnostics())
        .put("Diagnostics", Sentences.editorDiagnostics())
        .put("Completions", Sentences.editorCompletions())
        .put("Control character", Sentences.editorControlCharacter());
  }
}
