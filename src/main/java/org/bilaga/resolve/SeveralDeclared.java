package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.ShellWord;
import org.bilaga.finding.Visible;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** What is told where a name is declared in several files, and none of them is chosen. */
public final class SeveralDeclared {
  private static final int MOST_PLACES = 4;

  private SeveralDeclared() {}

  /** Where they are, and how one of them is named. */
  public static List<Told> told(String name, List<Span> places) {
    var listed = new StringBuilder();
    Set<String> files = new LinkedHashSet<>();
    for (Span place : places) {
      if (files.size() < MOST_PLACES) {
        listed.append("\n  ").append(Visible.name(place.toString()));
      }
      files.add(place.file().name());
    }
    listed.append(places.size() > MOST_PLACES ? "\n  …" : "");
    List<Told> told = new ArrayList<>();
    told.add(Sentences.declaredInPlaces("`" + name + "`", places.size(), listed));
    told.add(
        files.size() > 1
            ? Sentences.nameTheFile(ShellWord.of(files.iterator().next()))
            : Sentences.nameThemApart());
    return told;
  }

  /** Of agreements: some that one name is of. */
  public static List<Told> told(List<Agreement> agreements) {
    return told(
        agreements.getFirst().name(),
        agreements.stream().map(it -> it.declared().name().span()).toList());
  }
}
