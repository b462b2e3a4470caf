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

/** What a session proposes while a request is typed: its own words first, then the language's. */
public final class Questions {
  private static final String[][] WORDS = {
    {"why", "varför", "how an amount came about", "hur ett belopp blev så"},
    {"top 5 of", "topp 5 av", "who gets most", "vem får mest"},
    {
      "who gets more than",
      "vem får mer än",
      "recipients beyond an amount",
      "mottagare över ett belopp"
    },
    {"compare", "jämför", "what differs between two", "vad som skiljer två åt"},
    {"deadlines for", "tidsfrister för", "who owes what by when", "vem ska göra vad och när"},
    {"what if", "tänk om", "count with another figure", "räkna med ett annat tal"},
    {"as it is", "som det är", "count as written again", "räkna som det står igen"},
    {"show", "visa", "money as a table", "pengar som tabell"},
    {"check", "kontrollera", "whether everything agrees", "om allt stämmer"},
    {"settle", "stäm av", "who got what by the facts", "vem fick vad enligt utfallet"},
    {"solve", "lös", "from which figure something holds", "från vilket tal något gäller"},
    {
      "coverage",
      "täckning",
      "what is modelled, section by section",
      "vad som är modellerat, avsnitt för avsnitt"
    },
    {"save", "spara", "write what was typed in to a file", "skriv det inskrivna till en fil"},
    {"forget", "glöm", "take away what was typed in", "ta bort något inskrivet"},
    {"help", "hjälp", "the questions, or one thing", "frågorna, eller en sak"},
    {"tour", "rundtur", "the first minute", "den första minuten"},
    {"quit", "sluta", "leave", "avsluta"}
  };

  private Questions() {}

  /** What may stand at a place of a request. */
  public static List<Proposal> at(Session session, String text, int place) {
    boolean swedish = session.language() == Language.SWEDISH;
    String typed = text.substring(0, place).stripLeading();
    int indent = place - typed.length();
    List<Proposal> found = new ArrayList<>();
    if (text.indexOf('\n') < 0) {
      for (String[] word : WORDS) {
        String said = word[swedish ? 1 : 0];
        if (Folding.plain(said).startsWith(Folding.plain(typed))) {
          found.add(new Proposal(indent, said, Proposal.Sort.QUESTION, word[swedish ? 3 : 2]));
        }
      }
    }
    String topic = new RequestWords(typed).after("help", "hjälp").orElse(" ");
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
    for (String[] one : WORDS) {
      for (int i = 0; i < 2; i++) {
        if (one[i].split(" ")[0].equalsIgnoreCase(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
