package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.ast.Text;
import org.bilaga.source.Span;

/**
 * Something that a text declares by name, and what is declared inside it.
 *
 * @param title what stands beside the name; empty where nothing does
 * @param span all of it
 * @param place the name
 */
public record Outline(
    Sort sort, String name, String title, Span span, Span place, List<Outline> parts) {

  /** What a thing is, as far as an outline tells things apart. */
  public enum Sort {
    BODY,
    GROUP,
    UNIT,
    DATA,
    COLUMN,
    KEY,
    FIGURE,
    AGREEMENT,
    VERSION,
    FACTS,
    AREA,
    GRANT,
    EARMARK,
    STEP,
    DUTY,
    APPENDIX,
    CLAIM
  }

  /** What a file declares, in the order written; a file with mistakes has what was understood. */
  public static List<Outline> of(AgreementFile file) {
    return in(file);
  }

  private static List<Outline> in(Node node) {
    List<Outline> found = new ArrayList<>();
    for (Node part : node.parts()) {
      // What a version takes over stands in another file.
      if (part.span().file() == node.span().file()) {
        of(part).ifPresentOrElse(found::add, () -> found.addAll(in(part)));
      }
    }
    return found;
  }

  private static Optional<Outline> of(Node node) {
    return switch (node) {
      case Declaration.Party it -> named(Sort.BODY, it, it.name(), it.title());
      case Declaration.Group it -> named(Sort.GROUP, it, it.name(), it.title());
      case Declaration.Counted it -> named(Sort.UNIT, it, it.name(), it.title());
      case Declaration.Data it -> named(Sort.DATA, it, it.name(), it.title());
      case Declaration.DataColumn it -> named(Sort.COLUMN, it, it.name(), Optional.empty());
      case Declaration.Key it -> named(Sort.KEY, it, it.name(), it.title());
      case Declaration.Let it -> named(Sort.FIGURE, it, it.name(), it.title());
      case Declaration.Agreement it -> named(Sort.AGREEMENT, it, it.name(), it.title());
      case Declaration.Scenario it -> named(Sort.VERSION, it, it.name(), it.title());
      case Declaration.Amendment it -> named(Sort.VERSION, it, it.name(), it.title());
      case Declaration.Facts it -> named(Sort.FACTS, it, it.name(), it.title());
      case Clause.Area it -> named(Sort.AREA, it, it.name(), it.title());
      case Clause.Grant it -> named(Sort.GRANT, it, it.name(), it.title());
      case Clause.OfWhich it -> named(Sort.EARMARK, it, it.name(), it.title());
      case Clause.Measure it -> named(Sort.STEP, it, it.name(), Optional.empty());
      case Clause.Step it ->
          it.name().flatMap(name -> named(Sort.STEP, it, name, Optional.empty()));
      case Clause.Obligation it -> named(Sort.DUTY, it, it.name(), it.title());
      case Clause.Condition it -> named(Sort.DUTY, it, it.name(), it.title());
      case Clause.Appendix it -> named(Sort.APPENDIX, it, it.number(), it.title());
      case Clause.AppendixColumn it -> texted(Sort.COLUMN, it, it.heading());
      case Clause.Claim it -> texted(Sort.CLAIM, it, it.quotation());
      default -> Optional.empty();
    };
  }

  private static Optional<Outline> named(Sort sort, Node node, Name name, Optional<Text> title) {
    String beside = title.map(Text::text).orElse("");
    return Optional.of(new Outline(sort, name.text(), beside, node.span(), name.span(), in(node)));
  }

  private static Optional<Outline> texted(Sort sort, Node node, Text text) {
    return Optional.of(new Outline(sort, text.text(), "", node.span(), text.span(), List.of()));
  }

  /** This and everything inside it. */
  public List<Outline> all() {
    List<Outline> all = new ArrayList<>();
    all.add(this);
    parts.forEach(part -> all.addAll(part.all()));
    return all;
  }
}
