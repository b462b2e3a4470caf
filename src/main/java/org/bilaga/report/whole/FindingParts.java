package org.bilaga.report.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.sheet.Aside;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Findings as passages: what is the matter, the places with what stands there, and what to do.
 * Those that are disputed for one reason stand together, and are read when they are asked for.
 */
final class FindingParts {
  private FindingParts() {}

  static List<SheetPart> of(List<Finding> findings) {
    List<SheetPart> parts = new ArrayList<>();
    Map<List<Object>, List<Finding>> disputed = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Optional<String> reason = finding.disputed();
      if (reason.isEmpty()) {
        parts.add(part(finding));
      } else {
        disputed
            .computeIfAbsent(List.of(finding.kind(), reason.get()), none -> new ArrayList<>())
            .add(finding);
      }
    }
    disputed.values().forEach(alike -> parts.add(folded(alike, parts.size())));
    return parts;
  }

  private static Aside folded(List<Finding> alike, int number) {
    Finding first = alike.getFirst();
    Told message = first::message;
    Told title =
        alike.size() == 1
            ? Sentences.findingOf(Sentences.disputed(), message)
            : Sentences.findingsAlike(Sentences.disputed(), message, alike.size() - 1);
    List<SheetPart> parts = new ArrayList<>();
    parts.add(new Prose.Paragraph(Sentences.because(first.disputed().orElse(""))));
    alike.forEach(finding -> parts.add(part(finding)));
    return new Aside("finding-" + number, title, parts);
  }

  private static Prose.Point part(Finding finding) {
    Told message = finding::message;
    List<Told> lines = new ArrayList<>();
    Told first = finding.label().orElse(Told.text(""));
    lines.add(Sentences.atPlace(place(finding.span()), first));
    finding.labels().forEach(it -> lines.add(Sentences.atPlace(place(it.span()), it.told())));
    lines.addAll(finding.notes());
    finding.likely().ifPresent(lines::add);
    if (finding.disputed().isPresent()) {
      return new Prose.Point(message, lines);
    }
    lines.add(finding::help);
    lines.removeIf(it -> it.in(Language.ENGLISH).isBlank());
    Told severity = language -> finding.kind().severity().word(language);
    return new Prose.Point(Sentences.findingOf(severity, message), lines);
  }

  private static String place(Span span) {
    String name = span.file().name();
    return span.file().text().isEmpty() ? name : name + ":" + span.place();
  }
}
