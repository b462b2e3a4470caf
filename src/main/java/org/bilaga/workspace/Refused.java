package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Why a question has no answer, in sentences, or in the findings of what was read. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  /** Of a folder full of mistakes nobody reads all beside a question. */
  private static final int MOST_TOLD = 5;

  private final transient List<Told> told;
  private final transient List<Finding> mistakes;
  private final int more;
  private final boolean ofFiles;
  private transient Optional<Language> language = Optional.empty();

  private Refused(List<Told> told, List<Finding> mistakes, int more, boolean ofFiles) {
    super(told.isEmpty() ? "" : told.get(0).in(Language.ENGLISH));
    this.told = told;
    this.mistakes = mistakes;
    this.more = more;
    this.ofFiles = ofFiles;
  }

  /** The question cannot be answered as it is put. */
  public static Refused because(Told... told) {
    return new Refused(List.of(told), List.of(), 0, false);
  }

  /** The question itself has mistakes, or none of it can be told apart. */
  public static Refused ofQuestion(List<Told> told, List<Finding> mistakes) {
    return new Refused(told, mistakes, 0, false);
  }

  /** The files have mistakes that the answer would rest on. */
  public static Refused ofFiles(List<Finding> mistakes) {
    return ofFiles(mistakes, mistakes.size());
  }

  /** The same, of which there are so many in all; only the first are told. */
  public static Refused ofFiles(List<Finding> mistakes, int all) {
    int told = Math.min(mistakes.size(), MOST_TOLD);
    return new Refused(List.of(), List.copyOf(mistakes.subList(0, told)), all - told, true);
  }

  /** The facts have mistakes, and nothing is left without them. */
  static Refused ofFacts(Told told, List<Finding> mistakes) {
    return new Refused(List.of(told), mistakes, 0, true);
  }

  /** Told in the language of the files that were asked about, unless the user chose one. */
  public Refused in(Optional<Language> language) {
    this.language = language;
    return this;
  }

  /** That of the files that were asked about; empty where none were found. */
  public Optional<Language> language() {
    return language;
  }

  /** What is wrong with the question. */
  public List<Told> told() {
    return told;
  }

  /** What is wrong in the files or in the text of the question. */
  public List<Finding> mistakes() {
    return mistakes;
  }

  /** How many more mistakes there are than are told. */
  public int more() {
    return more;
  }

  /** Whether the files are wrong, and not the question. */
  public boolean isOfFiles() {
    return ofFiles;
  }

  /** Those findings that mean that something cannot be understood, sorted by place. */
  static List<Finding> mistakes(Findings findings) {
    List<Finding> mistakes = new ArrayList<>();
    for (Finding finding : findings.sorted()) {
      if (!finding.kind().disputable()) {
        mistakes.add(finding);
      }
    }
    return mistakes;
  }
}
