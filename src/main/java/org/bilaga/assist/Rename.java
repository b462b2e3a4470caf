package org.bilaga.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Name;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.parser.ShownWord;
import org.bilaga.parser.Twin;
import org.bilaga.repair.FoundBefore;
import org.bilaga.resolve.Bindings;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Twins;

/**
 * Another name for a thing, in every file that names it.
 *
 * <p>The files are read as they would be: where any name would come to mean something else than it
 * does, or anything would be wrong that is not, nothing is renamed and the place is told.
 */
public final class Rename {
  private final Analysis before;
  private final String name;
  private final Map<SourceFile, List<Edit>> edits = new LinkedHashMap<>();

  private Rename(Analysis before, String name) {
    this.before = before;
    this.name = name;
  }

  /** The name at a place that can be another; empty where there is none. */
  public static Optional<Span> renamed(Spot spot) {
    return spot.named().filter(it -> written(it).equals(it.span().text())).map(Spot.Named::span);
  }

  /**
   * The edits, by the places in each file; none where it is called so already.
   *
   * @throws Refused with the reason, where nothing can be renamed here or not so
   */
  public static List<Edit> to(String name, Spot spot) throws Refused {
    var named = spot.named().orElseThrow(() -> Refused.because(Sentences.nothingNamedHere()));
    String old = written(named);
    String wanted = Folding.composed(name.strip());
    if (old.isEmpty() || !old.equals(Folding.composed(named.span().text()))) {
      throw Refused.because(Sentences.notNamedByItself(named.span().text()));
    } else if (!isName(wanted)) {
      throw Refused.because(Sentences.noName(wanted));
    } else if (wanted.equals(old)) {
      return List.of();
    }
    var rename = new Rename(spot.analysis(), wanted);
    rename.edit(named.referent(), old);
    rename.translate();
    rename.requireSameMeaning();
    return rename.edits.values().stream().flatMap(List::stream).toList();
  }

  /** The name that a thing is declared by; empty where it has none of its own. */
  private static String written(Spot.Named named) {
    Referent referent = named.referent();
    return referent instanceof Referent.OfMember it
        ? it.group().member(it.member()).id()
        : Sorts.place(referent).map(Span::text).map(Folding::composed).orElse("");
  }

  private static boolean isName(String text) {
    List<ShownWord> words = ShownWord.of(text);
    return words.size() == 1
        && words.getFirst().text().equals(text)
        && (words.getFirst().sort() == ShownWord.Sort.NAME
            || words.getFirst().sort() == ShownWord.Sort.KEYWORD);
  }

  /** The places that name it so; a cell may name it by its title or its number. */
  private void edit(Referent referent, String old) throws Refused {
    for (Bindings.Place place : Spot.places(referent, before)) {
      if (Folding.composed(place.span().text()).equals(old)) {
        if (place.span().file().cells().isPresent()) {
          throw Refused.because(Sentences.standsInDocument(old, place.span()));
        }
        edits
            .computeIfAbsent(place.span().file(), file -> new ArrayList<>())
            .add(new Edit(place.span(), name));
      }
    }
    edits.values().forEach(all -> all.sort(Comparator.comparingInt(edit -> edit.span().start())));
  }

  private static String text(SourceFile file, List<Edit> edits) {
    var text = new StringBuilder(file.text());
    for (Edit edit : edits.reversed()) {
      text.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return text.toString();
  }

  // What would become of the meanings

  private void requireSameMeaning() throws Refused {
    Map<String, String> texts = new HashMap<>();
    edits.forEach((file, all) -> texts.put(file.name(), text(file, all)));
    Analysis after;
    try {
      after = before.instead(texts);
    } catch (IOException gone) {
      throw Refused.because(Sentences.filesGone());
    }
    for (Module module : Spot.files(before)) {
      requireSame(module, after);
    }
    List<Finding> added =
        new FoundBefore(before.audited().findings().sorted(), before.audited().findings().leftOut())
            .added(after.audited().findings().sorted());
    if (!added.isEmpty()) {
      throw Refused.ofQuestion(
          List.of(Sentences.wouldBeWrong(name, added.getFirst().span())), added.subList(0, 1));
    }
  }

  private void requireSame(Module then, Analysis after) throws Refused {
    SourceFile file = then.tree().source();
    Module now =
        Spot.files(after).stream()
            .filter(it -> it.tree().source().name().equals(file.name()))
            .findFirst()
            .orElseThrow(() -> Refused.because(Sentences.wouldNotBeRead(name, file.name())));
    List<Name> names = Walk.all(Name.class, then.tree());
    List<Name> others = Walk.all(Name.class, now.tree());
    if (names.size() != others.size()) {
      throw Refused.because(Sentences.wouldNotBeRead(name, file.name()));
    }
    for (int i = 0; i < names.size(); i++) {
      Optional<String> meant = place(names.get(i), then).map(this::moved);
      Optional<String> means = place(others.get(i), now).map(Rename::text);
      if (!meant.equals(means)) {
        throw Refused.because(
            Sentences.wouldMeanAnother(others.get(i).text(), names.get(i).span(), name));
      }
    }
  }

  private static Optional<Span> place(Name name, Module module) {
    return module.bindings().of(name).flatMap(Sorts::place);
  }

  private static String text(Span span) {
    return span.file().name() + ":" + span.start();
  }

  /** Where a place stands once the edits before it are made. */
  private String moved(Span span) {
    int start = span.start();
    for (Edit edit : edits.getOrDefault(span.file(), List.of())) {
      if (edit.span().start() < span.start()) {
        start += edit.text().length() - (edit.span().end() - edit.span().start());
      }
    }
    return span.file().name() + ":" + start;
  }

  // Translations

  /** A translation says the same word for word, so it follows its original. */
  private void translate() throws Refused {
    for (var path : before.twins()) {
      String original = before.workspace().shown(Twins.original(path));
      for (SourceFile file : List.copyOf(edits.keySet())) {
        if (file.name().equals(original)) {
          var twin =
              before
                  .workspace()
                  .text(path, Optional.empty(), new Findings())
                  .orElseThrow(() -> Refused.because(Sentences.filesGone()));
          edits.put(twin, translated(twin, file));
        }
      }
    }
  }

  private List<Edit> translated(SourceFile twin, SourceFile original) throws Refused {
    List<Edit> wanted = edits.getOrDefault(original, List.of());
    var right = SourceFile.of(original.name(), text(original, wanted));
    List<Edit> all = new ArrayList<>();
    var text = twin;
    var difference = Twin.firstDifference(text, right);
    while (difference.isPresent()) {
      Span at = difference.get().one();
      int start = at.start() - moved(all);
      Span place = twin.span(start, start + at.end() - at.start());
      if (all.size() == wanted.size() || !difference.get().other().text().equals(name)) {
        throw Refused.because(Sentences.translationDiffers(twin.name()));
      }
      all.add(new Edit(place, name));
      text = SourceFile.of(twin.name(), text(twin, all));
      difference = Twin.firstDifference(text, right);
    }
    return all;
  }

  private static int moved(List<Edit> all) {
    int moved = 0;
    for (Edit edit : all) {
      moved += edit.text().length() - (edit.span().end() - edit.span().start());
    }
    return moved;
  }
}
