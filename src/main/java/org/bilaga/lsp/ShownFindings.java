package org.bilaga.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.EditorRenderer;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Label;
import org.bilaga.finding.Severity;
import org.bilaga.finding.Visible;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;

/** Findings as an editor shows them: each at its place, with the places of the other half. */
final class ShownFindings {
  private static final String SOURCE = "bilaga";

  private final Workplace place;
  private final Language language;
  private final EditorRenderer renderer;

  ShownFindings(Workplace place, Language language) {
    this.place = place;
    this.language = language;
    this.renderer = new EditorRenderer(language);
  }

  /** By the files that they are shown in. */
  Map<Path, List<Diagnostic>> of(List<Finding> findings) {
    Map<Path, List<Diagnostic>> all = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Span shown = shown(finding);
      all.computeIfAbsent(place.file(shown), file -> new ArrayList<>()).add(of(finding, shown));
    }
    return all;
  }

  /** Where an editor can show it: of a workbook, which it cannot, at the place in the agreement. */
  private static Span shown(Finding finding) {
    if (isText(finding.span())) {
      return finding.span();
    }
    for (Label label : finding.labels()) {
      if (isText(label.span())) {
        return label.span();
      }
    }
    return finding.span();
  }

  private static boolean isText(Span span) {
    return span.file().cells().isEmpty();
  }

  Diagnostic of(Finding finding) {
    return of(finding, shown(finding));
  }

  private Diagnostic of(Finding finding, Span shown) {
    var told = new Diagnostic(Places.whole(shown), text(finding, shown), severity(finding), SOURCE);
    told.setCode(finding.kind().name());
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    finding
        .label()
        .filter(it -> shown != finding.span())
        .ifPresent(it -> related.add(related(finding.span(), it.in(language))));
    for (Label label : finding.labels()) {
      related.add(related(label.span(), label.told().in(language)));
    }
    if (!related.isEmpty()) {
      told.setRelatedInformation(related);
    }
    return told;
  }

  private String text(Finding finding, Span shown) {
    String text = renderer.text(finding);
    return shown == finding.span() ? text : finding.span() + ": " + text;
  }

  private DiagnosticRelatedInformation related(Span span, String told) {
    var location = new Location(Places.address(place.file(span)), Places.whole(span));
    String cell = isText(span) ? "" : span.place() + ": ";
    return new DiagnosticRelatedInformation(location, cell + Visible.prose(told));
  }

  private static DiagnosticSeverity severity(Finding finding) {
    Optional<String> disputed = finding.disputed();
    return disputed.isPresent()
        ? DiagnosticSeverity.Information
        : finding.kind().severity() == Severity.ERROR
            ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning;
  }
}
