package org.bilaga.document;

import java.util.Optional;
import org.bilaga.table.Encoding;
import org.bilaga.table.document.DocumentProblem;
import org.bilaga.table.document.PackageLinks;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;
import org.bilaga.table.document.ZipArchive;
import org.bilaga.words.Language;

/** Reads documents of every kind that is known, told from their bytes and then from their name. */
public final class Documents {
  /** What is read of one at most. */
  public static final int MOST_BYTES = 100_000_000;

  /** What a document may hold of text at most. */
  public static final int MOST_CHARACTERS = 20_000_000;

  private Documents() {}

  /** A document, or what hinders. */
  public record Reading(Optional<Document> document, Optional<Hindrance> hindrance) {
    static Reading of(Document document) {
      return new Reading(Optional.of(document), Optional.empty());
    }

    static Reading not(Hindrance why) {
      return new Reading(Optional.empty(), Optional.of(why));
    }
  }

  /**
   * @param name the path as shown to the reader
   * @param spoken the language in which pages and lines are told
   */
  public static Reading read(byte[] bytes, String name, Language spoken) {
    if (bytes.length > MOST_BYTES) {
      return Reading.not(new Hindrance.TooLarge(Hindrance.Limit.BYTES, MOST_BYTES));
    }
    try {
      var foreign = ForeignFile.of(bytes, name);
      if (foreign.isPresent()) {
        return Reading.not(foreign.get());
      }
      Document document;
      if (PdfDocument.is(bytes)) {
        document = PdfDocument.read(bytes, name, spoken);
      } else if (ZipArchive.is(bytes)) {
        document = packed(ZipArchive.of(bytes), name, spoken);
      } else {
        document = text(bytes, name, spoken);
      }
      return document.blocks().isEmpty()
          ? Reading.not(new Hindrance.Empty())
          : Reading.of(document);
    } catch (Hindered why) {
      return Reading.not(why.why());
    } catch (Unreadable why) {
      return Reading.not(hindrance(why.problem()));
    } catch (RuntimeException | StackOverflowError fault) {
      // What the libraries make of a file that is none, whichever way it is broken.
      return Reading.not(new Hindrance.Damaged());
    }
  }

  private static Document text(byte[] bytes, String name, Language spoken) throws Hindered {
    String text = Encoding.text(bytes).orElseThrow(() -> new Hindered(new Hindrance.NotRead("")));
    if (text.length() > MOST_CHARACTERS) {
      throw new Hindered(new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, MOST_CHARACTERS));
    } else if (HtmlDocument.is(text)) {
      return HtmlDocument.read(text, name, spoken);
    } else if (DelimitedDocument.isNamed(name)) {
      var table = DelimitedDocument.read(bytes, name);
      if (table.isPresent()) {
        return table.get();
      }
    } else if (MarkdownDocument.isNamed(name)) {
      return MarkdownDocument.read(text, name);
    }
    return TextDocument.read(text, name);
  }

  private static Document packed(ZipArchive archive, String name, Language spoken)
      throws Unreadable, Hindered {
    var main = PackageLinks.mainPart(archive);
    if (main.isPresent()) {
      return switch (root(archive, main.get())) {
        case "document" -> WordDocument.read(archive, main.get(), name, spoken);
        case "presentation" -> throw new Hindered(new Hindrance.NotRead("PowerPoint"));
        case "workbook" -> WorkbookDocument.read(archive, name);
        default -> throw new Hindered(new Hindrance.NotRead(""));
      };
    }
    switch (OdtDocument.sort(archive)) {
      case "text", "text-template", "text-master" -> {
        return OdtDocument.read(archive, name, spoken);
      }
      case "spreadsheet", "spreadsheet-template" -> {
        return WorkbookDocument.read(archive, name);
      }
      case "" -> {}
      default -> throw new Hindered(new Hindrance.NotRead("OpenDocument"));
    }
    throw new Hindered(new Hindrance.NotRead("zip"));
  }

  /** What the main part says that it is; one of a binary workbook is no XML. */
  private static String root(ZipArchive archive, String part) throws Unreadable {
    var xml = Xml.of(archive.open(part));
    while (xml.next()) {
      if (xml.starts()) {
        return xml.name();
      }
    }
    return "";
  }

  private static Hindrance hindrance(DocumentProblem problem) {
    return switch (problem) {
      case DocumentProblem.NotReadable it ->
          switch (it.looks()) {
            case ENCRYPTED -> new Hindrance.Encrypted();
            case OLD_WORKBOOK -> new Hindrance.NotRead("xls");
            case BINARY_WORKBOOK -> new Hindrance.NotRead("xlsb");
            case DAMAGED -> new Hindrance.Damaged();
            case OTHER -> new Hindrance.NotRead("");
          };
      case DocumentProblem.TooMuch it ->
          new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, MOST_CHARACTERS);
      case DocumentProblem.Nothing it -> new Hindrance.Empty();
      case DocumentProblem.NoSuchPart it -> new Hindrance.Empty();
      case DocumentProblem.WhichPart it -> new Hindrance.Empty();
    };
  }
}
