package org.bilaga.studio;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Edit;
import org.bilaga.finding.EditorRenderer;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Label;
import org.bilaga.finding.Severity;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.words.Language;

/**
 * Findings as the page shows them: with their places, what explains them and what corrects them.
 */
final class PageFindings {
  /** More than anybody reads at once. */
  private static final int MOST = 500;

  private final Language language;
  private final EditorRenderer renderer;

  PageFindings(Language language) {
    this.language = language;
    this.renderer = new EditorRenderer(language);
  }

  Datum of(List<Finding> findings) {
    List<Fields> all = new ArrayList<>();
    for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
      all.add(of(finding));
    }
    return new Datum.Several(all);
  }

  private Fields of(Finding finding) {
    List<Fields> also = new ArrayList<>();
    for (Label label : finding.labels()) {
      String told = Visible.prose(label.told().in(language));
      also.add(EditorPlaces.of(label.span()).put("told", told));
    }
    var fields =
        new Fields()
            .put("kind", finding.kind().name())
            .put("severity", severity(finding))
            .put("at", EditorPlaces.of(finding.span()))
            .put("sentence", Visible.prose(finding.message(language)))
            .put("text", renderer.text(finding))
            .put("also", also);
    if (finding.disputed().isEmpty() && !finding.fixes().isEmpty()) {
      var action = org.bilaga.assist.Action.of(finding);
      List<Fields> edits = new ArrayList<>();
      for (Edit edit : action.edits()) {
        edits.add(EditorPlaces.of(edit.span()).put("text", edit.text()));
      }
      fields.put("fix", action.title()).put("edits", edits);
    }
    return fields;
  }

  /** How much a finding matters: an error, a warning, or what is disputed. */
  static String severity(Finding finding) {
    return finding.disputed().isPresent()
        ? "info"
        : finding.kind().severity() == Severity.ERROR ? "error" : "warning";
  }
}
