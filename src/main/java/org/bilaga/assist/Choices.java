package org.bilaga.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Disputable;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Label;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.ShownWord;
import org.bilaga.repair.FoundBefore;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Analysis;

/**
 * What may be written for one who would else write it out: a mark on a finding that is accepted, a
 * scenario of an amount, a claim of a sentence.
 *
 * <p>Each was tried: the files as they would be have nothing wrong that they had not before, and a
 * mark accepts the finding that it is offered for.
 */
public final class Choices {
  /** One who asks what may be done does not wait. */
  private static final int MOST_TRIED = 12;

  private final Spot spot;
  private final Module module;
  private final Language language;
  private final String text;

  /** What is offered. */
  public enum Sort {
    MARK,
    SCENARIO,
    CLAIM
  }

  /**
   * @param title what it does, in a sentence
   */
  public record Choice(Sort sort, Told title, List<Edit> edits) {}

  private Choices(Spot spot, Module module) {
    this.spot = spot;
    this.module = module;
    this.language = module.tree().language();
    this.text = module.tree().source().text();
  }

  /** Those at a place of a file. */
  public static List<Choice> at(Spot spot) {
    return spot.module().map(module -> new Choices(spot, module).all()).orElse(List.of());
  }

  private List<Choice> all() {
    List<Choice> all = new ArrayList<>();
    for (Finding finding : spot.analysis().audited().findings().sorted()) {
      if (isHere(finding.span())) {
        disputed(finding).ifPresent(all::add);
      }
    }
    scenario().ifPresent(all::add);
    claim().ifPresent(all::add);
    return all;
  }

  private boolean isHere(Span span) {
    return span.file().name().equals(module.tree().source().name())
        && span.start() <= spot.offset()
        && spot.offset() <= span.end();
  }

  // A finding that is accepted

  /** A mark on the sentence that the finding is about, with a reason to be written. */
  private Optional<Choice> disputed(Finding finding) {
    if (!finding.kind().disputable() || finding.disputed().isPresent()) {
      return Optional.empty();
    }
    String mark =
        " " + Keyword.DISPUTED.in(language) + " \"" + Sentences.theReason().in(language) + "\"";
    for (Span place : places(finding)) {
      for (Node node : Walk.at(place.start(), module.tree()).reversed()) {
        if (node instanceof Disputable && node.span().file() == module.tree().source()) {
          var edit = new Edit(at(behind(node)), mark);
          if (accepts(edit, finding)) {
            return Optional.of(
                new Choice(
                    Sort.MARK, Sentences.markDisputed(finding.kind().name()), List.of(edit)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Span> places(Finding finding) {
    List<Span> places = new ArrayList<>();
    places.add(finding.span());
    finding.labels().stream().map(Label::span).forEach(places::add);
    places.removeIf(it -> it.file() != module.tree().source());
    return places;
  }

  /** Behind a sentence; of one with a block, before the block. */
  private int behind(Node node) {
    for (ShownWord word : ShownWord.of(node.span().text())) {
      if (word.text().equals("{")) {
        String before = text.substring(node.span().start(), node.span().start() + word.start());
        return node.span().start() + before.stripTrailing().length();
      }
    }
    return node.span().end();
  }

  private boolean accepts(Edit edit, Finding finding) {
    return after(edit)
        .filter(it -> isNothingAdded(it))
        .filter(
            it ->
                it.audited().findings().all().stream()
                    .anyMatch(
                        now ->
                            now.disputed().isPresent()
                                && now.kind() == finding.kind()
                                && now.span().text().equals(finding.span().text())))
        .isPresent();
  }

  // What if

  /** A scenario in which the amount that one points at may be another. */
  private Optional<Choice> scenario() {
    for (Node node : Walk.at(spot.offset(), module.tree()).reversed()) {
      if (node instanceof Clause.Grant it && it.amount().isPresent()) {
        return scenario(it.name(), it.amount().get());
      } else if (node instanceof Clause.Total it) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Choice> scenario(Name name, Expression amount) {
    Optional<Grant> grant =
        module.agreements().stream()
            .filter(Agreement::isOriginal)
            .flatMap(it -> it.grants().stream())
            .filter(it -> it.declared().name() == name)
            .findFirst();
    if (grant.isEmpty() || !(amount instanceof Expression.Figure)) {
      return Optional.empty();
    }
    String agreement = grant.get().agreement().name();
    String called = free(name.text() + "-" + Sentences.whatIf().in(language));
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String sentence =
        (text.endsWith("\n") ? "" : end)
            + end
            + Keyword.SCENARIO.in(language)
            + " "
            + called
            + " "
            + Keyword.FOR.in(language)
            + " "
            + agreement
            + " {"
            + end
            + "    "
            + Keyword.SET.in(language)
            + " "
            + grant.get().path()
            + " = "
            + amount.span().text()
            + end
            + "}"
            + end;
    var edit = new Edit(at(text.length()), sentence);
    return after(edit)
        .filter(this::isNothingAdded)
        .map(
            it -> new Choice(Sort.SCENARIO, Sentences.extractScenario(name.text()), List.of(edit)));
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; module.lookUp(free).isPresent(); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  // A sentence that becomes a claim

  /** Of a comment within an agreement that says an amount which something there comes to. */
  private Optional<Choice> claim() {
    Optional<ShownWord> comment =
        ShownWord.of(text).stream()
            .filter(it -> it.sort() == ShownWord.Sort.COMMENT)
            .filter(it -> it.start() <= spot.offset() && spot.offset() <= it.end())
            .filter(it -> text.substring(lineStart(it.start()), it.start()).isBlank())
            .findFirst();
    return comment.flatMap(this::claim);
  }

  private Optional<Choice> claim(ShownWord comment) {
    String said = comment.text().substring(2).strip();
    List<ShownWord> words = ShownWord.of(said);
    Optional<ShownWord> section =
        words.stream().filter(it -> it.sort() == ShownWord.Sort.SECTION).findFirst();
    String place = section.map(ShownWord::text).orElse("§ 1");
    String quotation =
        section.filter(it -> it.start() == 0).map(it -> said.substring(it.end())).orElse(said);
    Optional<String> amount = amount(words);
    if (amount.isEmpty() || said.indexOf('"') >= 0) {
      return Optional.empty();
    }
    for (String path : paths(comment.start())) {
      String sentence =
          Keyword.CLAIM.in(language)
              + " "
              + place
              + " \""
              + quotation.strip()
              + "\": "
              + path
              + " = "
              + amount.get();
      var edit = new Edit(module.tree().source().span(comment.start(), comment.end()), sentence);
      if (after(edit).filter(this::isNothingAdded).isPresent()) {
        return Optional.of(
            new Choice(Sort.CLAIM, Sentences.writeAsClaim(path, amount.get()), List.of(edit)));
      }
    }
    return Optional.empty();
  }

  /** The first amount of a sentence: a figure with its unit. */
  private static Optional<String> amount(List<ShownWord> words) {
    for (int i = 1; i < words.size(); i++) {
      ShownWord unit = words.get(i);
      ShownWord figure = words.get(i - 1);
      boolean is =
          unit.sort() == ShownWord.Sort.FIGURE
              && figure.sort() == ShownWord.Sort.FIGURE
              && Character.isDigit(figure.text().charAt(0))
              && Character.isLetter(unit.text().charAt(0));
      if (is) {
        return Optional.of(figure.text() + " " + unit.text());
      }
    }
    return Optional.empty();
  }

  /** What may come to it, the innermost first: where the comment stands, then all of its parts. */
  private List<String> paths(int offset) {
    List<String> paths = new ArrayList<>();
    for (Agreement agreement : module.agreements()) {
      Span span = agreement.declared().span();
      if (agreement.isOriginal() && span.start() <= offset && offset <= span.end()) {
        add(agreement.root(), offset, paths);
        agreement.root().allGrants().forEach(grant -> paths.add(grant.path()));
        paths.add(agreement.name());
      }
    }
    return paths.stream().distinct().limit(MOST_TRIED).toList();
  }

  private static void add(Area area, int offset, List<String> paths) {
    for (Area inner : area.areas()) {
      Span span = inner.node().span();
      boolean around = span.start() <= offset && offset <= span.end();
      paths.add(around ? 0 : paths.size(), inner.path());
      add(inner, offset, paths);
    }
  }

  // How it would be

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private Span at(int offset) {
    return module.tree().source().span(offset, offset);
  }

  private Optional<Analysis> after(Edit edit) {
    String now =
        text.substring(0, edit.span().start()) + edit.text() + text.substring(edit.span().end());
    try {
      return Optional.of(spot.analysis().instead(spot.file(), now));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private boolean isNothingAdded(Analysis after) {
    var before = spot.analysis().audited().findings();
    return new FoundBefore(before.sorted(), before.leftOut())
        .added(after.audited().findings().sorted())
        .isEmpty();
  }
}
