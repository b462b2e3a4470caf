package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the links of one part of an Office file lead to, within the file: what lies outside it is
 * no part of it.
 */
public final class PackageLinks {
  private final List<Link> links = new ArrayList<>();

  /** A link by its id, its kind as an address, and the entry that it leads to. */
  private record Link(String id, String kind, String target) {}

  private PackageLinks() {}

  /** Those of an entry; of the file as a whole where the name is empty. */
  public static PackageLinks of(ZipArchive archive, String part) throws Unreadable {
    var links = new PackageLinks();
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String rels = folder + "_rels/" + part.substring(slash) + ".rels";
    if (archive.has(rels)) {
      var xml = Xml.of(archive.open(rels));
      while (xml.next()) {
        if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          String target = resolved(folder, xml.attribute("Target"));
          if (archive.has(target)) {
            links.links.add(new Link(xml.attribute("Id"), xml.attribute("Type"), target));
          }
        }
      }
    }
    return links;
  }

  /** The part that a file is all about: its document, its workbook. */
  public static Optional<String> mainPart(ZipArchive archive) throws Unreadable {
    return of(archive, "").ofKind("officeDocument").stream().findFirst();
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> steps = new ArrayList<>();
    for (String step : (folder + target).split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  Optional<String> byId(String id) {
    return links.stream().filter(link -> link.id.equals(id)).map(Link::target).findFirst();
  }

  /** The entries of a kind, by the last word of what it is called. */
  public List<String> ofKind(String kind) {
    return links.stream().filter(link -> link.kind.endsWith("/" + kind)).map(Link::target).toList();
  }
}
