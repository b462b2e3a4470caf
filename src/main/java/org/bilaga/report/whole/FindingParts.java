package org.bilaga.report.whole;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Findings as passages: what is the matter, the places with what stands there, and what to do. */
final class FindingParts {
  private FindingParts() {}

  static List<SheetPart> of(List<Finding> findings) {
    List<SheetPart> parts = new ArrayList<>();
    findings.forEach(finding -> parts.add(part(finding)));
    return parts;
  }

  private static Prose.Point part(Finding finding) {
    Told message = finding::message;
    List<Told> lines = new ArrayList<>();
    Told first = finding.label().orElse(Told.text(""));
    lines.add(Sentences.atPlace(place(finding.span()), first));
    finding.labels().forEach(it -> lines.add(Sentences.atPlace(place(it.span()), it.told())));
    lines.addAll(finding.notes());
    finding.likely().ifPresent(lines::add);
    finding.disputed().ifPresent(why -> lines.add(Sentences.disputedAs(why)));
    if (finding.disputed().isEmpty()) {
      lines.add(finding::help);
    }
    lines.removeIf(it -> it.in(Language.ENGLISH).isBlank());
    Told severity = language -> finding.kind().severity().word(language);
    Told kind = finding.disputed().isPresent() ? Sentences.disputed() : severity;
    return new Prose.Point(Sentences.findingOf(kind, message), lines);
  }

  private static String place(Span span) {
    String name = span.file().name();
    return span.file().text().isEmpty() ? name : name + ":" + span.place();
  }
}
