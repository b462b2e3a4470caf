package org.bilaga.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Completion;
import org.bilaga.assist.Proposal;
import org.bilaga.source.Folding;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What a session proposes while a request is typed: its own words first, then the language's. */
public final class Questions {
  /** What begins a request, and what it is for. */
  private record Word(Told begins, Told does) {}

  private static final List<Word> WORDS =
      List.of(
          new Word(Sentences.beginWhy(), Sentences.whyDoes()),
          new Word(Sentences.beginTop(), Sentences.topDoes()),
          new Word(Sentences.beginWho(), Sentences.whoDoes()),
          new Word(Sentences.beginCompare(), Sentences.compareDoes()),
          new Word(Sentences.beginDeadlines(), Sentences.deadlinesDoes()),
          new Word(Sentences.beginWhatIf(), Sentences.whatIfDoes()),
          new Word(Sentences.beginAsIt(), Sentences.asItDoes()),
          new Word(Sentences.beginShow(), Sentences.showDoes()),
          new Word(Sentences.beginCheck(), Sentences.checkDoes()),
          new Word(Sentences.beginSettle(), Sentences.settleDoes()),
          new Word(Sentences.beginSolve(), Sentences.solveDoes()),
          new Word(Sentences.beginReport(), Sentences.reportDoes()),
          new Word(Sentences.beginCoverage(), Sentences.coverageDoes()),
          new Word(Sentences.beginSave(), Sentences.saveDoes()),
          new Word(Sentences.beginForget(), Sentences.forgetDoes()),
          new Word(Sentences.beginHelp(), Sentences.helpDoes()),
          new Word(Sentences.beginTour(), Sentences.tourDoes()),
          new Word(Sentences.beginQuit(), Sentences.quitDoes()));

  private Questions() {}

  /** What may stand at a place of a request. */
  public static List<Proposal> at(Session session, String text, int place) {
    Language language = session.language();
    String typed = text.substring(0, place).stripLeading();
    int indent = place - typed.length();
    List<Proposal> found = new ArrayList<>();
    if (text.indexOf('\n') < 0) {
      for (Word word : WORDS) {
        String said = word.begins().in(language);
        if (Folding.plain(said).startsWith(Folding.plain(typed))) {
          String does = word.does().in(language);
          found.add(new Proposal(indent, said, Proposal.Sort.QUESTION, does));
        }
      }
    }
    String topic = new RequestWords(typed).after(Sentences.wordsHelp()).orElse(" ");
    if (topic.indexOf(' ') < 0 && !typed.equals("help") && !typed.equals("hjälp")) {
      topics(session, topic, place - topic.length(), found);
    }
    int start = typed.lastIndexOf(' ') + 1;
    String word = typed.substring(start);
    if (takesFile(typed) && start > 0 || word.indexOf('/') >= 0) {
      files(word, indent + start, found);
    }
    if (!typed.isEmpty()) {
      found.addAll(new Completion(session.modules(), session.language()).at(text, place));
    }
    return found;
  }

  private static void topics(Session session, String typed, int start, List<Proposal> found) {
    List<Host.Topic> topics = new ArrayList<>(session.host().commands(session.language()));
    topics.addAll(session.host().kinds(session.language()));
    for (Host.Topic topic : topics) {
      if (topic.name().startsWith(typed)) {
        found.add(new Proposal(start, topic.name(), Proposal.Sort.TOPIC, topic.summary()));
      }
    }
  }

  private static boolean takesFile(String typed) {
    for (String word :
        List.of(
            "check ",
            "kontrollera ",
            "save ",
            "spara ",
            "settle ",
            "stäm av ",
            "compare ",
            "jämför ")) {
      if (typed.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static void files(String word, int start, List<Proposal> found) {
    int slash = word.lastIndexOf('/');
    String folder = word.substring(0, slash + 1);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder))) {
      List<Proposal> files = new ArrayList<>();
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean meant =
            Folding.plain(name).startsWith(Folding.plain(word.substring(slash + 1)))
                && !name.startsWith(".");
        if (meant) {
          boolean isFolder = Files.isDirectory(entry);
          files.add(
              new Proposal(start, folder + name + (isFolder ? "/" : ""), Proposal.Sort.FILE, ""));
        }
      }
      files.sort((one, other) -> one.text().compareTo(other.text()));
      found.addAll(files);
    } catch (IOException | InvalidPathException noFolder) {
      // Nothing to propose then.
      return;
    }
  }

  /** The words that begin a request, in either language, for those who colour it. */
  static boolean begins(String word) {
    for (Word one : WORDS) {
      for (Language language : Language.all()) {
        if (one.begins().in(language).split(" ")[0].equalsIgnoreCase(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
